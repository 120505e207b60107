package dev.stagedoor.emulator.gateway.control;

import dev.stagedoor.emulator.gateway.error.NotFoundException;
import dev.stagedoor.emulator.gateway.error.UnsupportedMemberException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TestInvokeMethodTest {

    private final ControlPlane plane = new ControlPlane();
    private String method;

    @BeforeEach
    void makeAMethod() {
        String api = plane.output("CreateRestApi", "{'name': 'a'}").get("id").asText();
        String root = plane.output("GetRestApi", "{'restApiId': '" + api + "'}").get("rootResourceId").asText();
        method = "'restApiId': '" + api + "', 'resourceId': '" + root + "', 'httpMethod': 'GET'";
        plane.call("PutMethod", "{" + method + ", 'authorizationType': 'NONE'}");
    }

    @AfterEach
    void stop() {
        plane.close();
    }

    @Test
    void aClientCertificateIsRefusedByName() {
        assertThatThrownBy(() -> plane.call("TestInvokeMethod", "{" + method + ", 'clientCertificateId': 'c'}"))
                .isInstanceOf(UnsupportedMemberException.class).hasMessageContaining("clientCertificateId");
    }

    @Test
    void aVerbThatTheResourceDoesNotHaveIsNotFound() {
        assertThatThrownBy(() -> plane.call("TestInvokeMethod", "{" + method.replace("GET", "POST") + "}"))
                .isInstanceOf(NotFoundException.class).hasMessage("Invalid Method identifier specified");
    }
}
