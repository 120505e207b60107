package dev.stagedoor.infra.deployer.partner;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.stagedoor.infra.deployer.console.Console;
import dev.stagedoor.infra.deployer.error.DeployerException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PartnersTest {

    private final FakeGateway gateway = new FakeGateway();
    private final List<String> told = new ArrayList<>();
    private final Partners partners = new Partners(gateway, "stagedoor", new Console() {
        @Override
        public void step(String subject, String text) {
            told.add(subject + ": " + text);
        }

        @Override
        public void progress(String subject, String text) {
            told.add(subject + ": " + text);
        }
    }, Clock.fixed(Instant.parse("2026-11-25T23:59:00Z"), ZoneOffset.UTC));

    @Test
    void a_partner_is_added_in_four_steps_and_its_key_told_once() {
        NewPartner added = partners.add("api1", "agency", "gold");

        assertThat(added.value()).isEqualTo("value-of-key1");
        assertThat(added.partner()).isEqualTo(new Partner("agency", "gold", "key1", true));
        assertThat(told).containsExactly("1 methods: POST /partners/sales want a key; deployed to dev, prod",
                "2 key: stagedoor-agency (key1) made; API Gateway chose its value",
                "3 plan: stagedoor-gold (plan-gold): 50 requests/s, burst 100, 100,000 a month",
                "4 assign: the key with the plan, and so with its stages dev, prod");
        assertThat(told.toString()).doesNotContain("value-of");
        assertThat(partners.list()).containsExactly(new Partner("agency", "gold", "key1", true));
    }

    @Test
    void a_name_is_used_once_and_a_plan_must_be_there() {
        partners.add("api1", "agency", "gold");

        assertThatThrownBy(() -> partners.add("api1", "agency", "gold")).isInstanceOf(DeployerException.class)
                .hasMessageContaining("already");
        assertThatThrownBy(() -> partners.add("api1", "other", "silver")).isInstanceOf(DeployerException.class)
                .hasMessageContaining("There are: gold.");
        assertThatThrownBy(() -> partners.add("api1", "A B", "gold")).isInstanceOf(DeployerException.class);
        assertThat(gateway.keys).hasSize(1);
    }

    @Test
    void a_key_that_cannot_join_its_plan_is_taken_away_again() {
        gateway.full = true;

        assertThatThrownBy(() -> partners.add("api1", "agency", "gold")).hasMessageContaining("full");
        assertThat(gateway.keys).isEmpty();
    }

    @Test
    void usage_is_told_for_a_week_of_days_in_utc() {
        partners.add("api1", "agency", "gold");
        gateway.usage = Map.of("key1", List.of(List.of(0L, 10L), List.of(3L, 7L)));

        PartnerUsage usage = partners.usage("agency");

        assertThat(gateway.asked).isEqualTo("2026-11-19 to 2026-11-25");
        assertThat(usage.days()).containsExactly(new PartnerUsage.Day(LocalDate.parse("2026-11-19"), 0, 10),
                new PartnerUsage.Day(LocalDate.parse("2026-11-20"), 3, 7));
        assertThatThrownBy(() -> partners.usage("nobody")).isInstanceOf(DeployerException.class);
    }

    @Test
    void only_keys_that_were_added_here_are_taken_away() {
        gateway.createApiKey(
                create -> create.name("stagedoor-of-the-stack").tags(Map.of("stagedoor:stack", "stagedoor")));
        partners.add("api1", "agency", "gold");

        assertThat(partners.removeAll()).isEqualTo(1);
        assertThat(partners.list()).extracting(Partner::name).containsExactly("of-the-stack");
    }
}
