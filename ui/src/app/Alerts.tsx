// The bell: how many things Oversight warns of, and the list of them.
import { ActionIcon, Indicator, Popover } from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { AlertView } from "../platform";
import { Ago } from "../shared/Ago";
import * as queries from "../shared/queries";
import { address } from "../shared/route";
import { useWords } from "../shared/words";
import styles from "./Alerts.module.css";

/** Of very many, the oldest are listed. */
const SHOWN = 50;

export function Alerts() {
  const say = useWords();
  const [open, setOpen] = useState(false);
  const { data = [] } = useQuery(queries.alerts());
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={380} trapFocus withinPortal>
      <Popover.Target>
        <Indicator
          label={data.length > 99 ? "99+" : data.length}
          size={16}
          disabled={data.length === 0}
          color="orange.8"
          offset={5}
        >
          <ActionIcon
            variant="default"
            size={30}
            onClick={() => setOpen((was) => !was)}
            aria-label={say("window-alerts-open", { count: data.length })}
            aria-expanded={open}
            data-testid="alerts-open"
          >
            <IconBell size={17} stroke={1.8} aria-hidden />
          </ActionIcon>
        </Indicator>
      </Popover.Target>
      <Popover.Dropdown>
        <h2 className={styles.title}>{say("window-alerts")}</h2>
        {data.length === 0 ? (
          <p className={styles.none}>{say("window-alerts-none")}</p>
        ) : (
          <ul className={styles.list} data-testid="alerts-list">
            {data.slice(0, SHOWN).map((one) => (
              <li key={`${one.kind} ${one.subject}`}>
                <a href={place(one)} onClick={() => setOpen(false)}>
                  {one.sentence}
                </a>
                <span className={styles.since}>
                  <Ago at={one.since} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

/** Where what it is about is looked at. */
function place({ kind, orders, products }: AlertView): string {
  const [order] = orders;
  if (order !== undefined) return address("orders", { order: String(order) });
  const [product] = products;
  if (product !== undefined) return address("stock", { product: String(product) });
  return kind === "doctor" ? address("settings") : address("oversight");
}
