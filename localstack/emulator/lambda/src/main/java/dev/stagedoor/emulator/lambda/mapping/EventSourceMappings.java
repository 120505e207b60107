package dev.stagedoor.emulator.lambda.mapping;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.lambda.error.ResourceConflictException;
import dev.stagedoor.emulator.lambda.error.ResourceNotFoundException;
import dev.stagedoor.emulator.lambda.invoke.EventQueue.Delays;
import dev.stagedoor.emulator.lambda.model.FunctionStore;

/** All event source mappings, and who works for them. Thread-safe. */
public final class EventSourceMappings {

    private static final int MAX_MAPPINGS = 100;

    private final QueueReader reader;
    private final MappingCheck check;
    private final BatchTarget target;
    private final Executor executor;
    private final Delays delays;
    private final Clock clock;
    private final Map<String, EventSourceMapping> mappings = new ConcurrentSkipListMap<>();
    private final Map<String, Poller> pollers = new ConcurrentSkipListMap<>();

    /**
     * @param target runs the functions
     * @param executor runs one thing after another
     */
    public EventSourceMappings(EmulatorContext emulator, FunctionStore functions, BatchTarget target, Executor executor,
            Delays delays) {
        this.reader = new QueueReader(emulator, functions);
        this.check = new MappingCheck(reader, functions);
        this.target = target;
        this.executor = executor;
        this.delays = delays;
        this.clock = emulator.clock();
    }

    /** Whether the queue can be read as these settings say. */
    public MappingCheck check() {
        return check;
    }

    public synchronized EventSourceMapping create(String uuid, MappingSettings settings, Map<String, String> tags) {
        mappings.values().stream().filter(other -> other.settings().queue().equals(settings.queue())
                && other.settings().function().equals(settings.function())).findFirst().ifPresent(other -> {
                    throw new ResourceConflictException("An event source mapping with SQS arn (\" "
                            + settings.queue().text() + " \") and function (\" " + settings.function().name()
                            + " \") already exists. Please update or delete the existing mapping with UUID "
                            + other.uuid());
                });
        if (mappings.size() >= MAX_MAPPINGS) {
            throw new ResourceConflictException(
                    "The emulator keeps at most " + MAX_MAPPINGS + " event source mappings");
        }
        EventSourceMapping mapping = new EventSourceMapping(uuid, settings, tags);
        mappings.put(uuid, mapping);
        run(mapping);
        return mapping;
    }

    /** @throws ResourceNotFoundException if there is none with that id */
    public EventSourceMapping get(String uuid) {
        EventSourceMapping mapping = mappings.get(uuid);
        if (mapping == null) {
            throw new ResourceNotFoundException("The resource you requested does not exist.");
        }
        return mapping;
    }

    /** In the order of their ids. */
    public List<EventSourceMapping> list(Predicate<EventSourceMapping> filter) {
        return mappings.values().stream().filter(filter).toList();
    }

    /** What the old settings have begun goes on beside the new ones until its last call has come back. */
    public synchronized void update(EventSourceMapping mapping, MappingSettings settings) {
        mapping.change(settings);
        stop(mapping, settings.enabled() ? "Updating" : "Disabling", () -> {
            if (mapping.state().equals("Disabling")) {
                mapping.become("Disabled");
            }
        });
        if (settings.enabled()) {
            run(mapping);
        }
    }

    /** It reads nothing more; while its last call waits it is there as {@code Deleting}. */
    public synchronized void delete(EventSourceMapping mapping) {
        stop(mapping, "Deleting", () -> mappings.remove(mapping.uuid()));
    }

    /** Ends all work. */
    public synchronized void close() {
        pollers.values().forEach(poller -> poller.stop(() -> {}));
        pollers.clear();
    }

    private void run(EventSourceMapping mapping) {
        if (!mapping.settings().enabled()) {
            mapping.become("Disabled");
            return;
        }
        Poller poller = new Poller(mapping, reader, target, executor, delays, clock);
        pollers.put(mapping.uuid(), poller);
        mapping.become("Enabled");
        poller.start();
    }

    private void stop(EventSourceMapping mapping, String state, Runnable afterwards) {
        mapping.become(state);
        Poller poller = pollers.remove(mapping.uuid());
        if (poller == null) {
            afterwards.run();
        } else {
            poller.stop(afterwards);
        }
    }
}
