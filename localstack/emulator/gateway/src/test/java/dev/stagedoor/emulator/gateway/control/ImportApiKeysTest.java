package dev.stagedoor.emulator.gateway.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.gateway.control.rest.GatewayService;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ImportApiKeysTest {

    private static final String VALUE = "apikey1234abcdefghij0123456789";

    private final ControlPlane control = new ControlPlane();
    private final String gold = control.output("CreateUsagePlan", "{'name': 'gold'}").get("id").asText();
    private final String bronze = control.output("CreateUsagePlan", "{'name': 'bronze'}").get("id").asText();

    @AfterEach
    void close() {
        control.close();
    }

    @Test
    void columns_come_in_any_order_and_unknown_ones_are_ignored() {
        JsonNode answer = imported("""
                Enabled,Name,key,Colour,UsageplanIds,description
                FALSE,First,%s,red,"%s, %s",'a key, imported'

                ,Second,%s2
                """.formatted(VALUE, gold, bronze, VALUE), "false");

        assertThat(answer.get("warnings")).isEmpty();
        JsonNode first = key(answer.get("ids").get(0));
        assertThat(first.get("name").asText()).isEqualTo("First");
        assertThat(first.get("enabled").asBoolean()).isFalse();
        assertThat(first.get("description").asText()).isEqualTo("a key, imported");
        assertThat(first.get("value").asText()).isEqualTo(VALUE);
        assertThat(key(answer.get("ids").get(1)).get("enabled").asBoolean()).isTrue();
        assertThat(control.output("GetUsagePlans", "{'keyId': '" + first.get("id").asText() + "'}").get("items"))
                .hasSize(2);
    }

    @Test
    void a_key_that_is_known_by_its_value_is_overwritten() {
        JsonNode first = imported("name,key\nOne," + VALUE, "false");
        JsonNode second = imported("name,key\nTwo," + VALUE, "true");

        assertThat(second.get("ids")).isEqualTo(first.get("ids"));
        assertThat(key(first.get("ids").get(0)).get("name").asText()).isEqualTo("Two");
        assertThat(control.clients.find(VALUE).enabled()).isTrue();
    }

    @Test
    void an_unknown_plan_is_a_warning_and_with_failonwarnings_nothing_is_imported() {
        String csv = "name,key,usageplanids\nOne," + VALUE + ",nowhere";

        assertThatThrownBy(() -> imported(csv, "true")).isInstanceOf(BadRequestException.class)
                .hasMessageContaining("nowhere");
        assertThat(control.output("GetApiKeys", "{}").get("items")).isEmpty();
        assertThat(control.clients.find(VALUE)).isNull();

        assertThat(imported(csv, "false").get("warnings").get(0).asText()).contains("Invalid Usage Plan ID specified");
        assertThat(control.output("GetApiKeys", "{}").get("items")).hasSize(1);
    }

    @Test
    void what_is_no_file_of_keys_is_refused_whole() {
        refused("", "empty");
        refused("name,value\na,b", "columns name and key");
        refused("name,key\na," + VALUE + "\nb,short", "API key 2 of the file: API Key value should be at least 20");
        refused("name,key\na,\"" + VALUE + "\nX: 1\"", "visible ASCII characters only");
        refused("name,key\na," + VALUE + "\u00e9", "visible ASCII characters only");
        refused("name,key,enabled\na," + VALUE + ",perhaps", "neither true nor false");
        refused("name,key\n" + "a,b\n".repeat(10_001), "more than 10000");
        assertThat(control.output("GetApiKeys", "{}").get("items")).isEmpty();
    }

    private void refused(String csv, String text) {
        assertThatThrownBy(() -> imported(csv, "false")).isInstanceOf(BadRequestException.class)
                .hasMessageContaining(text);
    }

    private JsonNode imported(String csv, String failOnWarnings) {
        return control.call(GatewayService.NAME, "ImportApiKeys",
                "{'format': 'csv', 'failOnWarnings': '" + failOnWarnings + "'}", csv).output();
    }

    private JsonNode key(JsonNode id) {
        return control.output("GetApiKey", "{'apiKey': '" + id.asText() + "', 'includeValue': 'true'}");
    }
}
