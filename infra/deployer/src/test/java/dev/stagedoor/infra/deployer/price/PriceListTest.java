package dev.stagedoor.infra.deployer.price;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PriceListTest {

    @Test
    void whatCostsByTheHourIsSummedUpAndWhatCostsByUseIsNamedOnce() throws IOException {
        JsonNode template = new ObjectMapper().readTree(
                """
                        {"Resources": {"A": {"Type": "AWS::ElasticLoadBalancingV2::LoadBalancer"}, "B": {"Type": "AWS::ECS::Service"},
                         "C": {"Type": "AWS::Lambda::Function"}, "D": {"Type": "AWS::Lambda::Function"}, "E": {"Type": "AWS::IAM::Role"}}}""");

        List<String> lines = PriceList.of(List.of(template));

        assertThat(lines).hasSize(5).filteredOn(line -> line.contains("Lambda")).hasSize(1);
        assertThat(lines.get(4))
                .isEqualTo("0.0398 USD per hour   in all while it stands, 0.96 USD a day, and what is used");
    }

    @Test
    void nothingCostsNothing() {
        assertThat(PriceList.of(List.of()))
                .containsExactly("0 USD per hour   in all while it stands, 0.00 USD a day, and what is used");
    }
}
