package uk.csp.crimedata.submission;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Does work for several callers at once: while one works others gather, and then the first of them works for all who
 * have. Who finds nobody at work begins at once, so nobody waits for company.
 */
final class Together<W, R> {
    private final int most;
    private final Queue<Place> waiting = new ArrayDeque<>();
    private boolean busy;

    /** @param most work of so many callers is done at once */
    Together(int most) {
        this.most = most;
    }

    /** Does the work of those who gathered, in this order; gives as many results. */
    interface Work<W, R> {
        List<R> of(List<W> all);
    }

    /** Waits until the own work is done, by whomever. What another's work throws is thrown to all whose it was. */
    R join(W own, Work<W, R> work) {
        Place place = new Place(own);
        if (mayLead(place) || place.called.join()) {
            lead(work);
        }
        try {
            return place.result.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }

    /** How many have come and are not being worked for yet. */
    synchronized int waiting() {
        return waiting.size();
    }

    private synchronized boolean mayLead(Place place) {
        waiting.add(place);
        boolean first = !busy;
        busy = true;
        return first;
    }

    private void lead(Work<W, R> work) {
        List<Place> company = gathered();
        try {
            List<R> results = work.of(company.stream().map(place -> place.own).toList());
            for (int i = 0; i < company.size(); i++) {
                company.get(i).result.complete(results.get(i));
            }
        } catch (RuntimeException | Error e) {
            company.forEach(place -> place.result.completeExceptionally(e));
        } finally {
            callNext();
            company.forEach(place -> place.called.complete(false));
        }
    }

    private synchronized List<Place> gathered() {
        List<Place> company = new ArrayList<>();
        while (company.size() < most && !waiting.isEmpty()) {
            company.add(waiting.remove());
        }
        return company;
    }

    private synchronized void callNext() {
        if (waiting.isEmpty()) {
            busy = false;
        } else {
            waiting.peek().called.complete(true);
        }
    }

    private final class Place {
        private final W own;
        private final CompletableFuture<R> result = new CompletableFuture<>();

        /** True to lead, false when the result is there. */
        private final CompletableFuture<Boolean> called = new CompletableFuture<>();

        private Place(W own) {
            this.own = own;
        }
    }
}
