// How reads are kept: fresh until the book says otherwise, asked once, and never paused for want of a network.
import { QueryCache, QueryClient } from "@tanstack/react-query";
import { tellFault } from "../shared/faults";

export function queryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      // A first read that fails is shown in its place; a later one would leave old figures standing in silence.
      onError: (error, query) => {
        if (query.state.data !== undefined) tellFault(error);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: "always",
      },
      mutations: { networkMode: "always" },
    },
  });
}
