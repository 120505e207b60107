package dev.stagedoor.emulator.states.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import dev.stagedoor.emulator.states.definition.DistributedMode;
import dev.stagedoor.emulator.states.definition.MapState;

/** Evaluates what a state's work would start with, and then takes the mock's word for the rest. */
final class MockWork implements StateWork {

    private final Visit visit;
    private final Mock mock;

    MockWork(Visit visit, Mock mock) {
        this.visit = visit;
        this.mock = mock;
    }

    @Override
    public void start() {
        boolean tolerated = true;
        if (visit.state() instanceof MapState map) {
            tolerated = map(map);
        } else {
            visit.effectiveInput();
        }
        if (mock.error() != null) {
            visit.fail(new Failure(mock.error(), false));
        } else if (!tolerated) {
            visit.fail(Failure.of("States.ExceedToleratedFailureThreshold",
                    "The specified tolerated failure threshold was exceeded"));
        } else {
            visit.succeed(mock.result());
        }
    }

    private boolean map(MapState map) {
        DistributedMode mode = map.distributed();
        int size = items(map, mode);
        long atOnce = map.maxConcurrency() == null ? 0 : map.maxConcurrency().count(visit.data());
        saw("maxConcurrency", LongNode.valueOf(atOnce));
        if (mode == null) {
            return true;
        }
        boolean tolerated = true;
        if (mode.toleratedFailureCount() != null) {
            long count = mode.toleratedFailureCount().whole(visit.data());
            saw("toleratedFailureCount", LongNode.valueOf(count));
            tolerated = mock.failedIterations() <= count;
        }
        if (mode.toleratedFailurePercentage() != null) {
            long percentage = mode.toleratedFailurePercentage().whole(visit.data());
            saw("toleratedFailurePercentage", DoubleNode.valueOf(percentage));
            tolerated &= 100L * mock.failedIterations() <= percentage * size;
        }
        return tolerated;
    }

    private int items(MapState map, DistributedMode mode) {
        if (mode == null || mode.itemReader() == null) {
            return MapItems.of(visit, map).size();
        }
        visit.effectiveInput();
        return mock.itemReaderData() == null ? 0 : MapItems.of(visit, map, mock.itemReaderData()).size();
    }

    private void saw(String what, JsonNode value) {
        visit.branch().execution().probe().saw(what, value);
    }
}
