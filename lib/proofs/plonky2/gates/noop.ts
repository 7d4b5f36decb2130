import type { GateConstraints } from './gate-input';

/** A row of nothing. */
export const noop: GateConstraints = () => [];
