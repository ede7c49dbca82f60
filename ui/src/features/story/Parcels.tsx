// What was shipped, parcel by parcel. Carrier and number of the last one can be noted later.
import { Button } from "@mantine/core";
import type { OrderView } from "../../platform";
import { Ago } from "../../shared/Ago";
import { number } from "../../shared/figures";
import { useWords } from "../../shared/words";
import type { Ask } from "./dialogs/asked";
import styles from "./Story.module.css";

export function Parcels({ order, onAsk }: { order: OrderView; onAsk: Ask }) {
  const say = useWords();
  if (order.shipments.length === 0) return null;
  const last = order.shipments.length - 1;
  return (
    <section className={styles.part} aria-label={say("window-parcels")}>
      <h3 className={styles.subtitle}>{say("window-parcels")}</h3>
      <ol className={styles.parcels} data-testid="story-parcels">
        {order.shipments.map((parcel, place) => (
          <li key={`${parcel.shipped_at} ${parcel.units}`}>
            <span>
              {say("window-parcel-units", { n: number(parcel.units) })}
              {parcel.carrier && <b>{parcel.carrier}</b>}
              {parcel.tracking && <code>{parcel.tracking}</code>}
              {!parcel.carrier && !parcel.tracking && (
                <span className={styles.soft}>{say("window-parcel-untold")}</span>
              )}
            </span>
            <span className={styles.small}>
              {say("window-parcel-shipped")} <Ago at={parcel.shipped_at} form="sentence" />
              {parcel.delivered_at && (
                <>
                  {" · "}
                  {say("window-parcel-arrived")} <Ago at={parcel.delivered_at} form="sentence" />
                </>
              )}
            </span>
            {place === last && (
              <Button size="compact-xs" onClick={() => onAsk({ dialog: "track" })} data-testid="parcel-track">
                {say("window-parcel-note")}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
