package dev.stagedoor.emulator.cloudformation.resources.dynamodb;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.Properties;
import dev.stagedoor.emulator.cloudformation.resources.RecordedReasons;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.resources.TagCalls;
import dev.stagedoor.emulator.cloudformation.schema.PropertySpec;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.bool;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.list;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.oneOf;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.onlyFalse;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.refused;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.structure;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.tags;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.texts;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.whole;

/**
 * A table.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html">the
 * reference</a>.
 */
public final class TableType implements ResourceType {

    private static final String CAPACITY = "there is no capacity to buy on one machine";
    private static final TagCalls TAGS = new TagCalls("dynamodb", "TagResource", "UntagResource", "ResourceArn", "Tags",
            "TagKeys", TagCalls.Form.KEY_VALUE);

    private static final Schema SCHEMA = Schema.of(text("TableName").replaces(),
            list("AttributeDefinitions", text("AttributeName").require(),
                    oneOf("AttributeType", "S", "N", "B").require())
                    .require(),
            keySchema().replaces(), oneOf("BillingMode", "PROVISIONED", "PAY_PER_REQUEST").recorded(CAPACITY),
            throughput(),
            list("GlobalSecondaryIndexes", text("IndexName").require(), keySchema(), projection(), throughput()),
            list("LocalSecondaryIndexes", text("IndexName").require(), keySchema(), projection()).replaces(),
            structure("TimeToLiveSpecification", text("AttributeName"), bool("Enabled").require()),
            bool("DeletionProtectionEnabled"),
            structure("PointInTimeRecoverySpecification", bool("PointInTimeRecoveryEnabled"),
                    whole("RecoveryPeriodInDays")).recorded(RecordedReasons.BACKUP),
            structure("SSESpecification", bool("SSEEnabled").require(), oneOf("SSEType", "KMS"),
                    refused("KMSMasterKeyId", "there is no KMS")).recorded(RecordedReasons.ENCRYPTION),
            oneOf("TableClass", "STANDARD", "STANDARD_INFREQUENT_ACCESS").recorded("it is a matter of price"), tags(),
            structure("ContributorInsightsSpecification", onlyFalse("Enabled", "there are no insights here")),
            refused("StreamSpecification", "streams are not there yet"),
            refused("KinesisStreamSpecification", "there is no Kinesis here"),
            refused("ImportSourceSpecification", "tables are not imported from buckets"),
            refused("OnDemandThroughput", CAPACITY), refused("WarmThroughput", CAPACITY),
            refused("ResourcePolicy", "tables have no policies of their own here"));

    private static PropertySpec keySchema() {
        return list("KeySchema", text("AttributeName").require(), oneOf("KeyType", "HASH", "RANGE").require())
                .require();
    }

    private static PropertySpec projection() {
        return structure("Projection", oneOf("ProjectionType", "ALL", "KEYS_ONLY", "INCLUDE"),
                texts("NonKeyAttributes"))
                .require();
    }

    private static PropertySpec throughput() {
        return structure("ProvisionedThroughput", whole("ReadCapacityUnits").require(),
                whole("WriteCapacityUnits").require()).recorded(CAPACITY);
    }

    @Override
    public String name() {
        return "AWS::DynamoDB::Table";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String nameProperty() {
        return "TableName";
    }

    @Override
    public Set<String> attributes() {
        return Set.of("Arn");
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        String name = request.nameOr("TableName", 255);
        ObjectNode properties = request.properties();
        ObjectNode input = Properties.copy(properties, TableCalls.table(name), "AttributeDefinitions", "KeySchema",
                "BillingMode", "ProvisionedThroughput", "GlobalSecondaryIndexes", "LocalSecondaryIndexes",
                "DeletionProtectionEnabled", "TableClass", "Tags");
        TableCalls.encryption(properties, input);
        JsonNode made = request.call("dynamodb", "CreateTable", input).path("TableDescription");
        request.created(name);
        TableCalls.awaitActive(name, request);
        TableCalls.timeToLive(name, Json.object(), request);
        TableCalls.backups(name, Json.object(), request);
        return PhysicalResource.of(name).with("Arn", made.path("TableArn").asText());
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        String name = request.physicalId();
        TableUpdates.apply(name, request);
        TableCalls.timeToLive(name, request.previousProperties(), request);
        TableCalls.backups(name, request.previousProperties(), request);
        TAGS.update(request.attributes().path("Arn").asText(), request);
        return new PhysicalResource(name, request.attributes());
    }

    @Override
    public void delete(ResourceRequest request) {
        request.callUnlessGone("dynamodb", "DeleteTable", TableCalls.table(request.physicalId()),
                "ResourceNotFoundException");
        TableCalls.awaitGone(request.physicalId(), request);
    }
}
