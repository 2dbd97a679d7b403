import type { ComponentType } from 'react';
import { startMock, type StandIn } from '../mock/browser/browser';
import { formatFaults, readFaults } from '../mock/controls/faults';
import { switchesOf, withSwitches } from './address';
import { DemoControl } from './DemoControl';

/** What the page gets from the mock besides answers. */
export interface Demo {
  send: StandIn['send'];
  storageProblem: StandIn['storageProblem'];
  resetData: () => Promise<void>;
  dropUnknownSwitches: () => void;
  /** Shows and changes the switches and the data; for the top bar. */
  Control: ComponentType;
}

/** Starts the mock with the switches of a query: `?mock=latency:800`. */
export async function startDemo(search: string): Promise<Demo> {
  const { send, storageProblem, controls } = await startMock(switchesOf(search));
  return {
    send,
    storageProblem,
    resetData: () => controls.resetData(),
    dropUnknownSwitches() {
      const known = formatFaults(readFaults(controls.switches).faults);
      location.search = withSwitches(location.search, known);
    },
    Control: () => <DemoControl controls={controls} />,
  };
}
