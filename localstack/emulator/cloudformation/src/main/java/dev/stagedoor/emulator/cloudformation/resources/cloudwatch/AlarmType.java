package dev.stagedoor.emulator.cloudformation.resources.cloudwatch;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.PropertySpec;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.bool;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.list;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.number;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.oneOf;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.refused;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.tags;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.whole;

/**
 * An alarm on one metric. A change puts the whole alarm; its state stays.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html">the
 * reference</a>.
 */
public final class AlarmType implements ResourceType {

    private static final String NO_ACTIONS = "there is no SNS, nor anything else that an alarm can set off";
    private static final String ONE_RHYTHM = "an alarm is evaluated from the start and as its period says";
    private static final String NO_ANOMALIES = "there is no metric math and no anomaly detection";

    private static final Schema SCHEMA = Schema.of(text("AlarmName").replaces(), text("AlarmDescription"),
            bool("ActionsEnabled"), refused("AlarmActions", NO_ACTIONS), refused("OKActions", NO_ACTIONS),
            refused("InsufficientDataActions", NO_ACTIONS), text("Namespace").require(), text("MetricName").require(),
            dimensions(), text("Statistic"), text("ExtendedStatistic"), text("Unit"), whole("Period").require(),
            whole("EvaluationPeriods").require(), whole("DatapointsToAlarm"), number("Threshold").require(),
            oneOf("ComparisonOperator", "GreaterThanOrEqualToThreshold", "GreaterThanThreshold", "LessThanThreshold",
                    "LessThanOrEqualToThreshold").require(),
            oneOf("TreatMissingData", "missing", "ignore", "breaching", "notBreaching"),
            refused("EvaluateLowSampleCountPercentile", "percentiles of few values are taken as they are"),
            refused("Metrics", NO_ANOMALIES), refused("ThresholdMetricId", NO_ANOMALIES),
            refused("EvaluationCriteria", "an alarm watches one metric"),
            refused("EvaluationInterval", ONE_RHYTHM), refused("EvaluationWindow", ONE_RHYTHM),
            refused("WarmUpConfiguration", ONE_RHYTHM), refused("ActionConfiguration", NO_ACTIONS), tags());

    private static PropertySpec dimensions() {
        return list("Dimensions", text("Name").require(), text("Value").require());
    }

    @Override
    public String name() {
        return "AWS::CloudWatch::Alarm";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String nameProperty() {
        return "AlarmName";
    }

    @Override
    public Set<String> attributes() {
        return Set.of("Arn");
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        String name = request.nameOr("AlarmName", 255);
        request.call("monitoring", "PutMetricAlarm", alarm(name, request));
        return PhysicalResource.of(name).with("Arn", arn(name, request));
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        ObjectNode alarm = alarm(request.physicalId(), request);
        alarm.remove("Tags");
        request.call("monitoring", "PutMetricAlarm", alarm);
        CloudWatchTags.CALLS.update(arn(request.physicalId(), request), request);
        return new PhysicalResource(request.physicalId(), request.attributes());
    }

    @Override
    public void delete(ResourceRequest request) {
        ObjectNode names = Json.object();
        names.putArray("AlarmNames").add(request.physicalId());
        request.call("monitoring", "DeleteAlarms", names);
    }

    /** The properties have the names of the members. */
    private static ObjectNode alarm(String name, ResourceRequest request) {
        return request.properties().deepCopy().put("AlarmName", name);
    }

    private static String arn(String name, ResourceRequest request) {
        return request.account().arn("cloudwatch", "alarm:" + name);
    }
}
