import { Combobox } from '@base-ui/react/combobox';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type RefObject } from 'react';
import { useLanguage } from '../i18n/language';
import { otherRegionNamesQuery } from './region-names';
import { areas, type Area, type RegionChoice } from './regions';
import { messages, t, type Message } from '../i18n/t';
import { Icon } from '../ui/Icon';
import { plainText } from '../ui/plain-text-input';
import { recentRegions } from './recent-regions';
import { regionMatches } from './region-search';
import styles from './RegionPicker.module.css';

interface RegionPickerProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  button: RefObject<HTMLButtonElement | null>;
  regions: readonly RegionChoice[];
  currentId: string;
  onPick: (regionId: string) => void;
}

/** One line of the list: a recent region stands in two groups, so a line is not a region. */
interface Line {
  key: string;
  region: RegionChoice;
}

type LineGroup = { value: Area | 'recent'; items: Line[] };

const groupLabels: Record<Area | 'recent', Message> = messages({
  recent: 'Recent',
  'asia-pacific': 'Asia Pacific',
  'europe-americas': 'Europe & Americas',
  'middle-east': 'Middle East',
});

export function RegionPicker(props: RegionPickerProps) {
  const { open, onOpenChange, button, regions, currentId, onPick } = props;
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  // Read at each opening: they have changed since the last one.
  const recent = useMemo(() => {
    const regionIds = open ? recentRegions() : [];
    return regionIds.some((id) => id !== currentId) ? regionIds : [];
  }, [open, currentId]);
  const { data: otherNames, isFetching } = useQuery({
    ...otherRegionNamesQuery(language),
    enabled: open,
  });
  const groups = useMemo(() => {
    const matching = regions.filter((region) =>
      regionMatches(region, otherNames?.get(region.id) ?? [], typed),
    );
    return groupLines(matching, typed === '' ? recent : []);
  }, [regions, otherNames, recent, typed]);

  return (
    <Combobox.Root<Line>
      items={groups}
      filteredItems={groups}
      itemToStringLabel={(line) => line.region.name}
      isItemEqualToValue={(line, value) => line.region.id === value.region.id}
      value={currentLine(regions, currentId)}
      onValueChange={(line) => line && onPick(line.region.id)}
      inputValue={typed}
      onInputValueChange={(value, { reason }) => {
        if (reason !== 'item-press') setTyped(value);
      }}
      autoHighlight
      open={open}
      onOpenChange={(nextOpen, { reason, event, cancel }) => {
        const onButton = event.target instanceof Node && button.current?.contains(event.target);
        // The button toggles by itself: closing here as well would open the picker again.
        if (reason === 'outside-press' && onButton) return cancel();
        if (!nextOpen) setTyped('');
        onOpenChange(nextOpen);
      }}
    >
      <Combobox.Portal>
        <Combobox.Positioner
          anchor={button}
          align="start"
          sideOffset={4}
          // Not in the page: Firefox scrolls it to a popup that gets focus before its position.
          positionMethod="fixed"
          className={styles['positioner']}
        >
          <Combobox.Popup
            id="region-picker"
            aria-label={t('Choose a region')}
            finalFocus={button}
            className={styles['popup']}
          >
            <div className={styles['search']}>
              <Icon name="search" />
              <Combobox.Input
                {...plainText}
                aria-label={t('Search regions')}
                placeholder={t('Name or ID')}
                className={styles['input']}
              />
            </div>
            <Combobox.Empty className={styles['empty']}>
              {typed &&
                (isFetching
                  ? t('Loading names in other languages…')
                  : t('No region matches “{search}”.', { search: typed }))}
            </Combobox.Empty>
            <Combobox.List className={styles['list']}>
              {(group: LineGroup) => (
                <Combobox.Group key={group.value} items={group.items}>
                  <Combobox.GroupLabel className={`hint ${styles['groupLabel']}`}>
                    {groupLabels[group.value]()}
                  </Combobox.GroupLabel>
                  <Combobox.Collection>
                    {(line: Line) => (
                      <Combobox.Item key={line.key} value={line} className={styles['item']}>
                        <span>{line.region.name}</span>
                        <span translate="no" className={`hint ${styles['id']}`}>
                          {line.region.id}
                        </span>
                        <Combobox.ItemIndicator className={styles['tick']}>
                          <Icon name="check" />
                        </Combobox.ItemIndicator>
                      </Combobox.Item>
                    )}
                  </Combobox.Collection>
                </Combobox.Group>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}

function currentLine(regions: readonly RegionChoice[], currentId: string): Line | null {
  const region = regions.find(({ id }) => id === currentId);
  return region ? { key: region.id, region } : null;
}

function groupLines(matching: readonly RegionChoice[], recent: readonly string[]): LineGroup[] {
  const recentItems = recent.flatMap((id) => {
    const region = matching.find((candidate) => candidate.id === id);
    return region ? [{ key: `recent ${id}`, region }] : [];
  });
  const items = matching.map((region) => ({ key: region.id, region }));
  const byArea = Map.groupBy(items, ({ region }) => region.area);
  const groups: LineGroup[] = [
    { value: 'recent', items: recentItems },
    ...areas.map((area) => ({ value: area, items: byArea.get(area) ?? [] })),
  ];
  return groups.filter((group) => group.items.length > 0);
}
