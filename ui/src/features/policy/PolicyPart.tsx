// What the agents may decide: the policy in force as a form, its effect before it is saved, and its history.
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import * as queries from "../../shared/queries";
import { useRoute } from "../../shared/route";
import { Failed, Waiting } from "../../shared/State";
import { Form } from "./Form";
import { History } from "./History";

export function PolicyPart() {
  const proposed = useRoute().params.approve ?? null;
  const frame = useRef<HTMLDivElement>(null);
  const { data, error, refetch } = useQuery(queries.policy());
  const loaded = data !== undefined;
  // A recommendation leads here with its limit filled in.
  useEffect(() => {
    if (proposed !== null && loaded) frame.current?.scrollIntoView({ block: "start" });
  }, [proposed, loaded]);
  return (
    <div ref={frame} data-testid="policy">
      {data ? (
        <>
          <Form key={`${data.version} ${proposed}`} view={data} proposed={proposed} />
          <History />
        </>
      ) : error ? (
        <Failed error={error} retry={refetch} />
      ) : (
        <Waiting rows={8} height={36} />
      )}
    </div>
  );
}
