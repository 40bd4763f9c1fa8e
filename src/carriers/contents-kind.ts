/** 内件类型代码, as the offices of China Post have it: what is sold is none of the first three. */
export const contentsKind = { gift: '1', documents: '2', 'commercial-sample': '3', '*': '4' };
