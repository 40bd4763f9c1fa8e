/** The states of a shipment, and which may follow which. Pure. */

/**
 * `reserved`: of a run that is open. `declared`: handed over. `written`: a message of it waits for a signature or an answer. `accepted` and
 * `rejected`: so the answer said. `void`: taken back by hand. `replaced`: another shipment corrects it.
 */
export const shipmentStates = ['reserved', 'declared', 'written', 'accepted', 'rejected', 'void', 'replaced'] as const;
export type ShipmentState = (typeof shipmentStates)[number];

/**
 * Every legal move. A declared shipment becomes written where an earlier edition called it so while its messages waited for its number. Customs may go
 * back on what they said, so an answer may follow another; nothing follows `void` and `replaced`. `accepted` to `accepted`: another of
 * several whom it waits for has accepted too.
 */
export const legalMoves: Readonly<Record<ShipmentState, readonly ShipmentState[]>> = {
  reserved: ['declared', 'written'],
  declared: ['written', 'accepted', 'rejected', 'void', 'replaced'],
  written: ['accepted', 'rejected', 'void', 'replaced'],
  accepted: ['accepted', 'rejected', 'void', 'replaced'],
  rejected: ['accepted', 'void', 'replaced'],
  void: [],
  replaced: [],
};

export const isLegalMove = (from: ShipmentState, to: ShipmentState): boolean => legalMoves[from].includes(to);

/** Whether the shipment still stands for its orders. */
export const isLive = (state: ShipmentState): boolean => state !== 'void' && state !== 'replaced';

export const isShipmentState = (text: string): text is ShipmentState => (shipmentStates as readonly string[]).includes(text);
