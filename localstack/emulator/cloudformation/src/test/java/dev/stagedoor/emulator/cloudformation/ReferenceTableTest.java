package dev.stagedoor.emulator.cloudformation;

import dev.stagedoor.emulator.cloudformation.catalog.ResourceTypes;
import dev.stagedoor.emulator.cloudformation.recorded.ReferenceTable;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.Support;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReferenceTableTest {

    private final ResourceTypes types = new ResourceTypes();

    @Test
    void every_type_and_property_is_in_the_table() {
        String table = ReferenceTable.markdown(types);

        for (ResourceType type : types.all()) {
            assertThat(table).contains("## " + type.name());
            type.schema().properties().keySet().forEach(property -> assertThat(table).contains("| `" + property + "`"));
        }
        assertThat(table).contains(
                "| `BillingMode` | recorded only | in place | there is no capacity to buy on one machine |",
                "| `ContributorInsightsSpecification.Enabled` | enforced | in place | only `false`: there are no insights here |",
                "| `MethodSettings.LoggingLevel` | enforced | in place | one of `OFF`, `ERROR`, `INFO` |",
                "| `Code.S3Bucket` (required) | enforced |");
    }

    @Test
    void what_is_recorded_only_or_refused_has_a_reason() {
        types.all().forEach(type -> type.schema().properties().values().forEach(property -> {
            if (property.support() != Support.ENFORCED) {
                assertThat(property.reason()).as(type.name() + " " + property.name()).isNotBlank();
            }
        }));
    }

    @Test
    void a_name_that_can_be_given_is_a_property_that_replaces() {
        types.all().stream().filter(type -> type.nameProperty() != null)
                .forEach(type -> assertThat(type.schema().replaces(type.nameProperty())).as(type.name()).isTrue());
    }
}
