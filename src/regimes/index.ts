/** The regimes, in the order in which they decide: data first, then the channel's own rules, the exporter's country, then destinations. */
import type { Kind } from '../model/problem.ts';
import { au } from './au/au.ts';
import { br } from './br/br.ts';
import { ca } from './ca/ca.ts';
import { ch } from './ch/ch.ts';
import { judgeProblems } from './check.ts';
import { cn } from './cn/cn.ts';
import { eu } from './eu/eu.ts';
import { gb } from './gb/gb.ts';
import { jp } from './jp/jp.ts';
import { kr } from './kr/kr.ts';
import { mx } from './mx/mx.ts';
import { no } from './no/no.ts';
import { nz } from './nz/nz.ts';
import type { Regime } from './regime.ts';
import { upu } from './upu/upu.ts';
import { us } from './us/us.ts';
import { wco } from './wco/wco.ts';
import { world } from './world/world.ts';

export const regimes: readonly Regime[] = [wco, upu, cn, us, eu, no, ca, au, nz, jp, kr, mx, br, gb, world, ch];

const kinds = regimes.flatMap(({ rules }) =>
  rules.map(({ code, severity, title, source, since }): Kind => ({ code, severity, title, source, since })),
);

/** For `explain`: every rule of every regime, and what judging itself may say. */
export const regimeProblems: readonly Kind[] = [...judgeProblems, ...kinds];

export { type Judgement, judge, type Overrides, type Overruled } from './check.ts';
