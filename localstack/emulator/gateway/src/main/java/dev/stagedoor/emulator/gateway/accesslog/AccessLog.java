package dev.stagedoor.emulator.gateway.accesslog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.error.UnsupportedMemberException;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.ExchangeObserver;
import dev.stagedoor.emulator.gateway.exchange.StagePart;
import dev.stagedoor.emulator.gateway.exchange.StagePublication;
import dev.stagedoor.emulator.gateway.logs.GroupLog;
import dev.stagedoor.emulator.gateway.logs.LogDelivery;
import dev.stagedoor.emulator.gateway.model.AccessLogSettings;

/**
 * Writes a line for every request of a stage that has an access log; a canary's into a group of its own. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html">access logging</a>.
 */
public final class AccessLog implements ExchangeObserver, StagePart<AccessLog.Target> {

    private static final Pattern GROUP = Pattern
            .compile("arn:aws[a-z-]*:logs:[a-z0-9-]+:\\d{12}:log-group:([A-Za-z0-9_./#-]{1,512})(?::\\*)?");

    private final LogDelivery delivery;
    private final AccessLogVariables variables;

    /** @param integrate the number of the step that calls the back end */
    public AccessLog(LogDelivery delivery, int integrate) {
        this.delivery = delivery;
        this.variables = new AccessLogVariables(integrate);
    }

    /** Where a stage's lines go. */
    record Target(AccessLogFormat format, GroupLog log) {}

    @Override
    public Target prepare(StagePublication publication) {
        AccessLogSettings settings = publication.stage().accessLogSettings();
        if (settings == null || settings.format() == null || settings.destinationArn() == null) {
            // A patch sets one after the other; with one of the two nothing is logged yet, as on AWS.
            return null;
        }
        String group = group(settings.destinationArn());
        return new Target(AccessLogFormat.compile(settings.format(), variables),
                delivery.to(publication.canary() ? group + "/Canary" : group));
    }

    @Override
    public void answered(Exchange exchange) {
        Target target = exchange.stage() == null ? null : exchange.stage().part(this);
        if (target != null) {
            target.log().add(exchange.startedMillis(), target.format().line(exchange));
        }
    }

    private static String group(String arn) {
        if (arn.contains(":firehose:")) {
            throw new UnsupportedMemberException("an access log to a Firehose stream");
        }
        Matcher group = GROUP.matcher(arn);
        if (!group.matches()) {
            throw new BadRequestException(
                    "Invalid ARN specified in the request. ARNs must start with 'arn:aws:logs:' and"
                            + " name a log group: " + arn);
        }
        return group.group(1);
    }
}
