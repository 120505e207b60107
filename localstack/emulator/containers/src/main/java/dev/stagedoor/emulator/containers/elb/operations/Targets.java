package dev.stagedoor.emulator.containers.elb.operations;

import java.util.List;

import dev.stagedoor.emulator.containers.elb.error.ElbException;
import dev.stagedoor.emulator.containers.elb.model.TargetGroup;
import dev.stagedoor.emulator.containers.elb.model.TargetId;
import dev.stagedoor.emulator.containers.elb.store.LoadBalancers;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.bus.AwsRequest;

/** Reads the targets of a call. Only loopback addresses: the emulator must not be made to call other machines. */
final class Targets {

    private Targets() {}

    static TargetGroup group(AwsRequest request, LoadBalancers loadBalancers) {
        return loadBalancers.targetGroup(members(request).required("TargetGroupArn"));
    }

    static List<TargetId> read(AwsRequest request, TargetGroup group) {
        return members(request).objects("Targets", "Id", "Port", "AvailabilityZone").stream().map(target -> {
            String ip = target.required("Id");
            if (!ip.matches("127(\\.\\d{1,3}){3}")) {
                throw ElbException
                        .invalid("The IP address '" + ip + "' is not within the VPC: here only 127.0.0.0/8 is");
            }
            return new TargetId(ip, target.number("Port", 1, 65_535, group.port()));
        }).toList();
    }

    private static Members members(AwsRequest request) {
        return Shapes.members(request, "TargetGroupArn", "Targets");
    }
}
