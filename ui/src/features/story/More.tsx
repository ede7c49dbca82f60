// The rarer steps of an order in one menu, of which only those show that it allows now.
import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { Fragment } from "react";
import { engine, type OrderView } from "../../platform";
import { useStep } from "../../shared/act";
import { openOrder } from "../../shared/route";
import { askUndo } from "../../shared/undo";
import { useWords } from "../../shared/words";
import { ALLOWED, type Ask, type DialogName } from "./dialogs/asked";
import styles from "./Story.module.css";

type Item = { step: keyof typeof ALLOWED; words: string };

const GROUPS: { words: string; items: Item[] }[] = [
  {
    words: "window-more-way",
    items: [
      { step: "ship", words: "window-ship-part" },
      { step: "deliver", words: "window-more-deliver" },
      { step: "refused", words: "window-more-refused" },
      { step: "lost", words: "window-more-lost" },
      { step: "return", words: "window-more-return" },
    ],
  },
  {
    words: "window-more-money",
    items: [
      { step: "pay", words: "window-more-pay" },
      { step: "refund", words: "window-more-refund" },
    ],
  },
  {
    words: "window-more-order",
    items: [
      { step: "copy", words: "window-more-copy" },
      { step: "hold", words: "window-more-hold" },
      { step: "cancel", words: "window-more-cancel" },
      { step: "undo", words: "window-more-undo" },
    ],
  },
];

/** In a low window the menu scrolls instead of leaving it. */
const FITTING = {
  flip: true,
  shift: true,
  size: {
    padding: 8,
    apply({ availableHeight, elements }: { availableHeight: number; elements: { floating: HTMLElement } }) {
      elements.floating.style.maxHeight = `${availableHeight}px`;
    },
  },
};

export function More({ order, onAsk }: { order: OrderView; onAsk: Ask }) {
  const say = useWords();
  const deliver = useStep(() => engine.orderDeliver(order.id));
  const copy = useStep(
    () => engine.orderCopy(order.id),
    ({ id }) => openOrder(id),
  );
  const at: Partial<Record<Item["step"], () => void>> = {
    deliver: () => deliver.mutate(),
    copy: () => copy.mutate(),
    undo: () => askUndo(order.id),
  };
  const shown = GROUPS.map(({ words, items }) => ({
    words,
    items: items.filter(({ step }) => ALLOWED[step](order)),
  })).filter(({ items }) => items.length > 0);
  if (shown.length === 0) return null;
  return (
    <Menu position="bottom-start" width={260} shadow="md" middlewares={FITTING}>
      <Menu.Target>
        <Button
          rightSection={<IconChevronDown size={15} stroke={1.8} aria-hidden />}
          loading={deliver.isPending || copy.isPending}
          data-testid="story-more"
        >
          {say("window-more")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu}>
        {shown.map(({ words, items }, place) => (
          <Fragment key={words}>
            {place > 0 && <Menu.Divider />}
            <Menu.Label>{say(words)}</Menu.Label>
            {items.map(({ step, words }) => (
              <Menu.Item
                key={step}
                onClick={at[step] ?? (() => onAsk({ dialog: step as DialogName }))}
                data-testid={`more-${step}`}
              >
                {say(words)}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
