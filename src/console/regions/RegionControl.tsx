import { useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { keyPairsPath } from '../routing/paths';
import { useRegion } from './region';
import { useRegions } from './regions';
import { loadable } from '../ui/loadable';
import { RegionButton } from './RegionButton';

const RegionPicker = loadable(async () => (await import('./RegionPicker')).RegionPicker);

interface RegionControlProps {
  /** The query string to keep on a region change: `?search=web`. */
  keptQuery: string;
}

export function RegionControl({ keptQuery }: RegionControlProps) {
  const { regionId, regionName } = useRegion();
  const { data: regions, isPending } = useRegions();
  const [open, setOpen] = useState(false);
  const [loaded, setLoaded] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const navigate = useNavigate();

  function toggle() {
    setLoaded(true);
    setOpen(!open);
  }

  return (
    <>
      <RegionButton
        ref={button}
        // Don't flash the ID before the name.
        regionName={isPending ? '\u00a0' : regionName}
        open={open}
        onClick={toggle}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && !open) {
            event.preventDefault();
            toggle();
          }
        }}
      />
      {loaded && (
        <RegionPicker
          open={open}
          onOpenChange={setOpen}
          button={button}
          regions={regions ?? []}
          currentId={regionId}
          onPick={(id) => void navigate(keyPairsPath(id) + keptQuery)}
        />
      )}
    </>
  );
}
