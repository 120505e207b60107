package dev.stagedoor.emulator.gateway.control;

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

import dev.stagedoor.emulator.gateway.error.LimitExceededException;
import dev.stagedoor.emulator.gateway.error.NotFoundException;

/**
 * The APIs with their deployments and stages. Thread-safe: readers see whole states without waiting; changes of one API happen
 * one after the other, and those of two APIs side by side.
 */
public final class ApiStore {

    /** AWS's own quota is 600 regional and private APIs; an emulator needs a bound, not that one. */
    private static final int MAX_APIS = 1_000;

    private final ConcurrentSkipListMap<String, Entry> entries = new ConcurrentSkipListMap<>();
    private final String accountId;

    /** @param accountId named in the text of a miss, as AWS does */
    public ApiStore(String accountId) {
        this.accountId = accountId;
    }

    private static final class Entry {
        private final ReentrantLock lock = new ReentrantLock();
        private volatile ApiState state;
        private boolean removed;
    }

    /** @throws LimitExceededException if there are too many */
    public void add(ApiState state) {
        if (entries.size() >= MAX_APIS) {
            throw new LimitExceededException(
                    "Maximum number of Rest APIs for this account has been reached: " + MAX_APIS);
        }
        Entry entry = new Entry();
        entry.state = state;
        entries.put(state.api().id(), entry);
    }

    /** @throws NotFoundException if there is no such API */
    public ApiState get(String apiId) {
        return entry(apiId).state;
    }

    public Optional<ApiState> find(String apiId) {
        Entry entry = apiId == null ? null : entries.get(apiId);
        return entry == null ? Optional.empty() : Optional.of(entry.state);
    }

    /** All of them, by id. */
    public Collection<ApiState> all() {
        return entries.values().stream().map(entry -> entry.state).toList();
    }

    /**
     * Replaces an API's state by what the change makes of it; if the change throws, nothing was changed.
     *
     * @param change may take its time: it holds the lock of this API only
     * @throws NotFoundException if there is no such API
     */
    public ApiState update(String apiId, UnaryOperator<ApiState> change) {
        Entry entry = entry(apiId);
        entry.lock.lock();
        try {
            if (entry.removed) {
                throw missing(apiId);
            }
            entry.state = change.apply(entry.state);
            return entry.state;
        } finally {
            entry.lock.unlock();
        }
    }

    /**
     * Removes an API.
     *
     * @return what was there last
     * @throws NotFoundException if there is no such API
     */
    public ApiState remove(String apiId) {
        Entry entry = entry(apiId);
        entry.lock.lock();
        try {
            if (entry.removed) {
                throw missing(apiId);
            }
            entry.removed = true;
            entries.remove(apiId);
            return entry.state;
        } finally {
            entry.lock.unlock();
        }
    }

    private Entry entry(String apiId) {
        Entry entry = apiId == null ? null : entries.get(apiId);
        if (entry == null) {
            throw missing(apiId);
        }
        return entry;
    }

    private NotFoundException missing(String apiId) {
        return new NotFoundException("Invalid API identifier specified " + accountId + ":" + apiId);
    }
}
