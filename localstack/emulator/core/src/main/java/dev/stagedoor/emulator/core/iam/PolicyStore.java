package dev.stagedoor.emulator.core.iam;

import java.util.List;

/** Knows the identity policies of a caller: its own, its groups', its role's. IAM implements it. */
public interface PolicyStore {

    List<PolicyDocument> identityPolicies(Caller caller);
}
