package dev.stagedoor.emulator.gateway.control.v2;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.gateway.control.Shapes;
import dev.stagedoor.emulator.gateway.error.BadRequestException;

/** How an API reaches a private load balancer. Subnets and security groups have no meaning on one machine: they are recorded. */
record VpcLink(String id, String name, List<String> subnetIds, List<String> securityGroupIds, Instant createdDate,
        Map<String, String> tags) {

    /** @throws BadRequestException if it is missing or too long */
    static String checkedName(String name) {
        if (name == null || name.isEmpty() || name.length() > 128) {
            throw new BadRequestException("Name must be between 1 and 128 characters");
        }
        return name;
    }

    VpcLink withName(String other) {
        return new VpcLink(id, other, subnetIds, securityGroupIds, createdDate, tags);
    }

    VpcLink withTags(Map<String, String> others) {
        return new VpcLink(id, name, subnetIds, securityGroupIds, createdDate, Map.copyOf(others));
    }

    ObjectNode shape() {
        ObjectNode shape = Json.object().put("vpcLinkId", id).put("name", name)
                .put("createdDate", createdDate.toString()).put("vpcLinkStatus", "AVAILABLE")
                .put("vpcLinkStatusMessage", "VPC link is ready to route traffic").put("vpcLinkVersion", "V2");
        shape.set("subnetIds", Shapes.texts(subnetIds));
        shape.set("securityGroupIds", Shapes.texts(securityGroupIds));
        shape.set("tags", Shapes.textMap(tags));
        return shape;
    }
}
