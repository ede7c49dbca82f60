// Lets the owner in: to the book where there is one, else to the choice of one.
import { Center, Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Start } from "../features/start/Start";
import { session } from "../shared/queries";
import { Failed } from "../shared/State";
import { useWords } from "../shared/words";
import { useFollowBook } from "./follow";
import { Shell } from "./Shell";

export function Gate() {
  const say = useWords();
  useFollowBook();
  const { data, error, refetch } = useQuery(session());
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) {
    return (
      <Center h="100%">
        <Loader aria-label={say("window-loading")} />
      </Center>
    );
  }
  return data.book ? <Shell book={data.book} /> : <Start session={data} />;
}
