package dev.stagedoor.emulator.identity.sts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.bus.Permission;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.iam.PolicyDocument;
import dev.stagedoor.emulator.core.wire.QueryProtocol;
import dev.stagedoor.emulator.identity.LockedAction;
import dev.stagedoor.emulator.identity.store.Identities;

/** STS, version 2011-06-15: AssumeRole and GetCallerIdentity. */
public final class StsService implements AwsService {

    private final Identities identities;
    private final QueryProtocol protocol = new QueryProtocol("sts", "2011-06-15",
            "https://sts.amazonaws.com/doc/2011-06-15/");
    private final Map<String, Operation> operations;

    public StsService(Identities identities) {
        this.identities = identities;
        this.operations = LockedAction.operations(identities,
                Map.of("AssumeRole", new AssumeRole(identities), "GetCallerIdentity", new GetCallerIdentity()));
    }

    @Override
    public String name() {
        return "sts";
    }

    @Override
    public WireProtocol protocol() {
        return protocol;
    }

    @Override
    public Map<String, Operation> operations() {
        return operations;
    }

    /** Everybody may ask who they are, even where a policy denies it. */
    @Override
    public List<Permission> permissions(AwsRequest request) {
        if (request.operation().equals("GetCallerIdentity")) {
            return List.of();
        }
        return List.of(new Permission(action(request), request.required("RoleArn")));
    }

    @Override
    public Optional<PolicyDocument> resourcePolicy(AwsRequest request) {
        return Optional.ofNullable(request.text("RoleArn")).flatMap(identities::role)
                .map(role -> role.role().trust().document());
    }

    @Override
    public boolean needsResourcePolicy(AwsRequest request) {
        return request.operation().equals("AssumeRole");
    }

    @Override
    public Map<String, List<String>> conditionKeys(AwsRequest request) {
        Map<String, List<String>> keys = new TreeMap<>();
        if (request.text("ExternalId") != null) {
            keys.put("sts:ExternalId", List.of(request.text("ExternalId")));
        }
        if (request.text("RoleSessionName") != null) {
            keys.put("sts:RoleSessionName", List.of(request.text("RoleSessionName")));
        }
        return keys;
    }
}
