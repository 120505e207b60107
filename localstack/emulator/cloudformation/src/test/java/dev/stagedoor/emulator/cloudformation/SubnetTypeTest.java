package dev.stagedoor.emulator.cloudformation;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SubnetTypeTest {

    private final Theatre theatre = new Theatre();

    @AfterEach
    void close() {
        theatre.close();
    }

    @Test
    void its_zone_is_said_by_name_or_by_id() {
        assertThat(theatre.create("name", subnet("AvailabilityZone: us-east-1b"))).isEqualTo("CREATE_COMPLETE");
        assertThat(theatre.create("id", subnet("AvailabilityZoneId: use1-az2"))).isEqualTo("CREATE_COMPLETE");
    }

    @Test
    void its_zone_is_not_said_twice() {
        assertThat(theatre.create("twice", subnet("AvailabilityZone: us-east-1b, AvailabilityZoneId: use1-az2")))
                .isEqualTo("ROLLBACK_COMPLETE");
        assertThat(theatre.events("twice").toString()).contains("AvailabilityZone or an AvailabilityZoneId, not both");
    }

    private static String subnet(String zone) {
        return """
                Resources:
                  Subnet:
                    Type: AWS::EC2::Subnet
                    Properties: {VpcId: vpc-1, CidrBlock: 10.20.0.0/24, %s}
                """.formatted(zone);
    }
}
