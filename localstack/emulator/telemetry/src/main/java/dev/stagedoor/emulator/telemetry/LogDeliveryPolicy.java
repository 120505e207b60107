package dev.stagedoor.emulator.telemetry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.iam.PolicyDocument;
import dev.stagedoor.emulator.core.iam.parse.PolicyParser;

/**
 * The resource policy by which AWS's log delivery writes to log groups. On AWS the service that wants a delivery writes it, in the
 * name of a role that may; here it always stands, and what the role may is asked by {@code CreateLogDelivery}.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-CWL.html">Logs sent to
 *      CloudWatch Logs</a>
 */
final class LogDeliveryPolicy {

    static final String PRINCIPAL = "delivery.logs.amazonaws.com";

    private static final String NAME = "AWSLogDeliveryWrite20150319";

    private LogDeliveryPolicy() {}

    static PolicyDocument of(Account account) {
        ObjectNode policy = Json.object().put("Version", "2012-10-17");
        ObjectNode statement = policy.putArray("Statement").addObject().put("Sid", "AWSLogDeliveryWrite").put("Effect",
                "Allow");
        statement.putObject("Principal").put("Service", PRINCIPAL);
        statement.putArray("Action").add("logs:CreateLogStream").add("logs:PutLogEvents");
        statement.put("Resource", account.arn("logs", "log-group:*:log-stream:*"));
        statement.putObject("Condition").putObject("StringEquals").put("aws:SourceAccount", account.id());
        return PolicyParser.parse(NAME, policy, PolicyDocument.Kind.RESOURCE);
    }
}
