import { Combobox } from '@base-ui/react/combobox';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type RefObject } from 'react';
import { useLanguage } from '../i18n/language';
import { otherRegionNamesQuery } from './region-names';
import { areas, type Area, type RegionChoice } from './regions';
import { defineMessages, t, type Message } from '../i18n/t';
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

type RegionGroup = { value: Area | 'recent'; items: RegionChoice[] };

const groupLabels: Record<Area | 'recent', Message> = defineMessages({
  recent: 'Recent',
  'asia-pacific': 'Asia Pacific',
  'europe-americas': 'Europe & Americas',
  'middle-east': 'Middle East',
});

export function RegionPicker(props: RegionPickerProps) {
  const { open, onOpenChange, button, regions, currentId, onPick } = props;
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  // Read them at each opening, because they may have changed.
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
    return groupRegions(matching, typed === '' ? recent : []);
  }, [regions, otherNames, recent, typed]);

  return (
    <Combobox.Root<RegionChoice>
      items={groups}
      filteredItems={groups}
      itemToStringLabel={(region) => region.name}
      isItemEqualToValue={(region, value) => region.id === value.id}
      value={regions.find(({ id }) => id === currentId) ?? null}
      onValueChange={(region) => region && onPick(region.id)}
      inputValue={typed}
      onInputValueChange={(value, { reason }) => {
        if (reason !== 'item-press') setTyped(value);
      }}
      autoHighlight
      open={open}
      onOpenChange={(nextOpen, { reason, event, cancel }) => {
        const onButton = event.target instanceof Node && button.current?.contains(event.target);
        // The button's own click closes the picker. If this did, too, the click would reopen it.
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
          // With `absolute`, Firefox scrolls the page to the focused popup before it is positioned.
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
              {(group: RegionGroup) => (
                <Combobox.Group key={group.value} items={group.items}>
                  <Combobox.GroupLabel className={`hint ${styles['groupLabel']}`}>
                    {groupLabels[group.value]()}
                  </Combobox.GroupLabel>
                  <Combobox.Collection>
                    {(region: RegionChoice) => (
                      <Combobox.Item key={region.id} value={region} className={styles['item']}>
                        <span>{region.name}</span>
                        <span translate="no" className={`hint ${styles['id']}`}>
                          {region.id}
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

/** A recent region is also in its own group. */
function groupRegions(matching: readonly RegionChoice[], recent: readonly string[]): RegionGroup[] {
  const byArea = Map.groupBy(matching, ({ area }) => area);
  const groups: RegionGroup[] = [
    {
      value: 'recent',
      items: recent.flatMap((id) => matching.find((each) => each.id === id) ?? []),
    },
    ...areas.map((area) => ({ value: area, items: byArea.get(area) ?? [] })),
  ];
  return groups.filter(({ items }) => items.length > 0);
}
