package dev.stagedoor.infra.deployer.stack;

import java.io.IOException;

import dev.stagedoor.infra.assembler.output.Assembly;
import dev.stagedoor.infra.deployer.TestAssembly;
import dev.stagedoor.infra.deployer.release.GatewayStacks;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SourcePositionsTest {

    private final Assembly assembly = TestAssembly.read();
    private final SourcePositions positions;

    SourcePositionsTest() throws IOException {
        positions = new SourcePositions(assembly);
    }

    @Test
    void everyPlaceInATextIsTranslated() {
        assertThat(positions.translate("gateway.json:1: one\ntemplate.json:1: two, see data.json:1\ntemplate:1: three"))
                .isEqualTo(
                        "infra/stacks/gateway.yaml:4: one\ninfra/template.yaml:3: two, see infra/stacks/data.yaml:2\n"
                                + "infra/bootstrap.yaml:2: three");
    }

    @Test
    void otherTextStaysAsItIs() {
        assertThat(positions.translate("other.json:7 at 12:30, gateway.json:99999"))
                .isEqualTo("other.json:7 at 12:30, gateway.json:99999");
    }

    @Test
    void aResourceOfANestedStackIsFoundInItsFile() {
        assertThat(positions.resource("Bookings/TicketRole"))
                .hasValueSatisfying(at -> assertThat(at.file()).isEqualTo("infra/stacks/bookings.yaml"));
        assertThat(positions.resource("Bookings"))
                .hasValueSatisfying(at -> assertThat(at.file()).isEqualTo("infra/template.yaml"));
    }

    @Test
    void aDeploymentIsFoundUnderItsFinalId() throws IOException {
        String id = GatewayStacks.of(assembly).deploymentId();

        assertThat(positions.resource("Release/" + id + "0123456789")).isEqualTo(positions.resource("Release/" + id))
                .isPresent();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(positions.resource("Gateway/Nope")).isEmpty();
        assertThat(positions.resource("Nope/Stage")).isEmpty();
        // a parameter has the same depth as a resource, but is none
        assertThat(positions.resource("Gateway/VpcLinkId")).isEmpty();
    }
}
