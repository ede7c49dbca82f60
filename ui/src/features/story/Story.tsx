// The story of one order, in a drawer over whatever screen it was opened from.
import { Drawer } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { dialogOpen } from "../../shared/layer";
import * as queries from "../../shared/queries";
import { adjust, useRoute } from "../../shared/route";
import { Failed, Waiting } from "../../shared/State";
import { useWords } from "../../shared/words";
import { Clarify } from "./Clarify";
import type { Asked } from "./dialogs/asked";
import { Dialogs } from "./dialogs/Dialogs";
import { Facts } from "./Facts";
import { Lines } from "./Lines";
import { Parcels } from "./Parcels";
import { SinceApproval } from "./SinceApproval";
import styles from "./Story.module.css";
import { StoryHead } from "./StoryHead";
import { Timeline } from "./Timeline";

export function Story() {
  const { params } = useRoute();
  const asked = Number(params.order) || null;
  // What was open stays drawn while the drawer slides out.
  const last = useRef<number | null>(null);
  if (asked !== null) last.current = asked;
  return (
    <Drawer
      opened={asked !== null}
      // Escape answers the dialog over it first.
      onClose={() => !dialogOpen() && adjust({ order: null })}
      position="right"
      size="min(760px, calc(100vw - 40px))"
      withCloseButton={false}
      padding={0}
      classNames={{ content: styles.drawer, body: styles.body }}
      aria-label={params.order}
      data-testid="story"
    >
      {last.current !== null && <Order key={last.current} id={last.current} />}
    </Drawer>
  );
}

function Order({ id }: { id: number }) {
  const say = useWords();
  const { data, error, refetch } = useQuery(queries.order(id));
  const [asked, setAsked] = useState<Asked | null>(null);
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) {
    return (
      <div className={styles.part}>
        <Waiting rows={8} height={44} gap={14} />
      </div>
    );
  }
  return (
    <article className={styles.story} aria-label={say("window-order-number", { number: data.number })}>
      <StoryHead order={data} onAsk={setAsked} />
      <div className={styles.scroll}>
        {data.unclear.length > 0 && <Clarify order={data} />}
        <SinceApproval order={data} />
        <Lines order={data} onAsk={setAsked} />
        <Facts order={data} />
        <Parcels order={data} onAsk={setAsked} />
        <Timeline order={data} />
      </div>
      <Dialogs order={data} asked={asked} onClose={() => setAsked(null)} />
    </article>
  );
}
