import type { ComponentType } from 'react';
import { startStandIn, type StandIn } from '../mock/browser';
import { formatFaults, readFaults } from '../mock/faults';
import { switchesOf, withSwitches } from './address';
import { DemoControl } from './DemoControl';

/** What the page gets from the stand-in besides answers. */
export interface Demo {
  send: StandIn['send'];
  storageTrouble: StandIn['storageTrouble'];
  resetData: () => Promise<void>;
  dropUnknownSwitches: () => void;
  /** Shows and changes the switches and the data; for the top bar. */
  Control: ComponentType;
}

/** Starts the stand-in with the switches of a query: `?mock=latency:800`. */
export async function startDemo(search: string): Promise<Demo> {
  const { send, storageTrouble, controls } = await startStandIn(switchesOf(search));
  return {
    send,
    storageTrouble,
    resetData: () => controls.resetData(),
    dropUnknownSwitches() {
      const known = formatFaults(readFaults(controls.switches).faults);
      location.search = withSwitches(location.search, known);
    },
    Control: () => <DemoControl controls={controls} />,
  };
}
