package dev.stagedoor.emulator.gateway.executionlog;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.ExchangeObserver;
import dev.stagedoor.emulator.gateway.exchange.StagePart;
import dev.stagedoor.emulator.gateway.exchange.StagePublication;
import dev.stagedoor.emulator.gateway.logs.GroupLog;
import dev.stagedoor.emulator.gateway.logs.LogDelivery;
import dev.stagedoor.emulator.gateway.model.MethodSettings;

/**
 * Writes what became of the requests of each method whose {@code loggingLevel} is not OFF into the group that AWS names after the
 * stage; a canary's into one of its own. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html">execution logging</a>.
 */
public final class ExecutionLog implements ExchangeObserver, StagePart<ExecutionLog.StageLog> {

    private final LogDelivery delivery;
    private final int integrate;

    /** @param integrate the number of the step that calls the back end */
    public ExecutionLog(LogDelivery delivery, int integrate) {
        this.delivery = delivery;
        this.integrate = integrate;
    }

    /** @param levels by the method's index; null where nothing is logged */
    record StageLog(GroupLog log, Level[] levels) {}

    /**
     * How much is logged.
     *
     * @param errorsOnly requests that a back end answered, whatever it said, leave no line
     * @param bodies {@code dataTraceEnabled}: of what is logged the bodies as well
     */
    record Level(boolean errorsOnly, boolean bodies) {

        /** Null: nothing at all. */
        static Level of(MethodSettings settings) {
            String level = settings.loggingLevel();
            return level == null || level.equals("OFF")
                    ? null
                    : new Level(level.equals("ERROR"), settings.dataTraceEnabled());
        }
    }

    @Override
    public StageLog prepare(StagePublication publication) {
        Level[] levels = publication.snapshot().methods().stream()
                .map(method -> Level.of(publication.settings(method))).toArray(Level[]::new);
        if (Stream.of(levels).allMatch(Objects::isNull)) {
            return null;
        }
        String group = "API-Gateway-Execution-Logs_" + publication.snapshot().apiId() + '/'
                + publication.stage().stageName();
        return new StageLog(delivery.to(publication.canary() ? group + "/Canary" : group), levels);
    }

    @Override
    public void answered(Exchange exchange) {
        if (exchange.method() == null) {
            return;
        }
        StageLog stage = exchange.stage().part(this);
        Level level = stage == null ? null : stage.levels()[exchange.method().index()];
        if (level == null || level.errorsOnly() && exchange.error() == null) {
            return;
        }
        List<String> lines = level.errorsOnly() && !level.bodies()
                ? ExecutionLines.failure(exchange)
                : ExecutionLines.all(exchange, level.bodies(), integrate);
        stage.log().add(exchange.startedMillis(), lines);
    }
}
