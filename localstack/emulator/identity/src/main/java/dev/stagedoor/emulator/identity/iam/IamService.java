package dev.stagedoor.emulator.identity.iam;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.wire.QueryProtocol;
import dev.stagedoor.emulator.identity.LockedAction;
import dev.stagedoor.emulator.identity.model.Principal;
import dev.stagedoor.emulator.identity.model.PrincipalType;
import dev.stagedoor.emulator.identity.store.Identities;

/**
 * IAM, version 2010-05-08. {@code iam:PassRole} is checked by Lambda and Step Functions; groups, permissions boundaries and instance profiles do not
 * exist.
 */
public final class IamService implements AwsService {

    /** What is about the user who calls where no other is named. */
    private static final Set<String> ABOUT_THE_CALLER = Set.of("GetUser", "CreateAccessKey", "ListAccessKeys",
            "UpdateAccessKey", "DeleteAccessKey");

    private final Identities identities;
    private final QueryProtocol protocol = new QueryProtocol("iam", "2010-05-08",
            "https://iam.amazonaws.com/doc/2010-05-08/");
    private final Map<String, Operation> operations;

    public IamService(Identities identities) {
        this.identities = identities;
        this.operations = LockedAction.operations(identities, IamActions.all(identities));
    }

    @Override
    public String name() {
        return "iam";
    }

    @Override
    public WireProtocol protocol() {
        return protocol;
    }

    @Override
    public Map<String, Operation> operations() {
        return operations;
    }

    @Override
    public List<String> resources(AwsRequest request) {
        for (PrincipalType type : PrincipalType.values()) {
            String name = request.text(type.nameMember());
            if (name != null) {
                Principal principal = identities.principals(type).find(name);
                return List.of(principal == null ? newArn(type.lower(), request, name) : principal.arn());
            }
        }
        if (ABOUT_THE_CALLER.contains(request.operation()) && request.caller() instanceof Caller.User user) {
            return List.of(user.arn());
        }
        if (request.text("PolicyArn") != null) {
            return List.of(request.text("PolicyArn"));
        }
        return request.operation().equals("CreatePolicy")
                ? List.of(newArn("policy", request, request.text("PolicyName")))
                : List.of("*");
    }

    private String newArn(String type, AwsRequest request, String name) {
        String path = request.text("Path") == null ? "/" : request.text("Path");
        return identities.account().globalArn("iam", type + path + name);
    }
}
