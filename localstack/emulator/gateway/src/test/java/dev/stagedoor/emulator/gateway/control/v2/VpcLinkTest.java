package dev.stagedoor.emulator.gateway.control.v2;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.gateway.control.ControlPlane;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.error.NotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VpcLinkTest {

    private final ControlPlane control = new ControlPlane();

    @AfterEach
    void close() {
        control.close();
    }

    @Test
    void a_link_is_there_from_its_creation_to_its_deletion() {
        String id = call("CreateVpcLink", "{'name': 'link', 'subnetIds': ['subnet-1'], 'tags': {'a': '1'}}")
                .get("vpcLinkId").asText();

        assertThat(call("GetVpcLink", "{'vpcLinkId': '" + id + "'}").get("vpcLinkStatus").asText())
                .isEqualTo("AVAILABLE");
        assertThat(call("GetVpcLinks", "{}").get("items")).hasSize(1);
        assertThat(call("UpdateVpcLink", "{'vpcLinkId': '" + id + "', 'name': 'other'}").get("name").asText())
                .isEqualTo("other");
        call("TagResource",
                "{'resourceArn': 'arn:aws:apigateway:us-east-1::/vpclinks/" + id + "', 'tags': {'b': '2'}}");
        assertThat(call("GetVpcLink", "{'vpcLinkId': '" + id + "'}").get("tags")).hasSize(2);
        call("DeleteVpcLink", "{'vpcLinkId': '" + id + "'}");
        assertThatThrownBy(() -> call("GetVpcLink", "{'vpcLinkId': '" + id + "'}"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_deployment_needs_the_link_that_it_names_and_keeps_it() {
        assertThatThrownBy(() -> deployed("nolink")).isInstanceOf(BadRequestException.class)
                .hasMessageContaining("There is no VPC link nolink");
        String id = call("CreateVpcLink", "{'name': 'link', 'subnetIds': ['subnet-1']}").get("vpcLinkId").asText();
        deployed(id);

        assertThatThrownBy(() -> call("DeleteVpcLink", "{'vpcLinkId': '" + id + "'}"))
                .isInstanceOf(BadRequestException.class).hasMessageStartingWith("Cannot delete vpc link");
    }

    private void deployed(String link) {
        String api = control.imported("""
                openapi: 3.0.1
                info: {title: t, version: '1'}
                paths:
                  /:
                    get:
                      x-amazon-apigateway-integration:
                        type: http_proxy
                        httpMethod: GET
                        uri: http://lb/
                        connectionType: VPC_LINK
                        connectionId: %s
                        integrationTarget: arn:lb
                """.formatted(link));
        control.call("CreateDeployment", "{'restApiId': '" + api + "'}");
    }

    private ObjectNode call(String operation, String members) {
        return control.call("apigatewayv2", operation, members, "").output();
    }
}
