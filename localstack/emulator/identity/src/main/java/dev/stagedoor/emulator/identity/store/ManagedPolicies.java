package dev.stagedoor.emulator.identity.store;

import java.util.Collection;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

import dev.stagedoor.emulator.identity.error.EntityAlreadyExistsException;
import dev.stagedoor.emulator.identity.error.LimitExceededException;
import dev.stagedoor.emulator.identity.error.NoSuchEntityException;
import dev.stagedoor.emulator.identity.model.ManagedPolicy;

/** The managed policies by ARN: the account's own, and those of AWS that the emulator knows. */
public final class ManagedPolicies {

    private static final int LIMIT = 1_500;

    private final NavigableMap<String, ManagedPolicy> byArn = new ConcurrentSkipListMap<>();

    public void add(ManagedPolicy policy) {
        boolean taken = byArn.values().stream()
                .anyMatch(other -> other.name().equalsIgnoreCase(policy.name()) && other.isOfAws() == policy.isOfAws());
        if (taken) {
            throw new EntityAlreadyExistsException(
                    "A policy called " + policy.name() + " already exists. Duplicate names are not allowed.");
        }
        if (byArn.size() >= LIMIT) {
            throw new LimitExceededException("Cannot exceed quota for PoliciesPerAccount: " + LIMIT);
        }
        byArn.put(policy.arn(), policy);
    }

    /** The policy with that ARN, or null. */
    public ManagedPolicy find(String arn) {
        return byArn.get(arn);
    }

    /** @throws NoSuchEntityException if there is none with that ARN */
    public ManagedPolicy get(String arn) {
        ManagedPolicy policy = byArn.get(arn);
        if (policy == null && arn.startsWith("arn:aws:iam::aws:")) {
            throw new NoSuchEntityException(
                    "Policy " + arn + " does not exist or is not attachable. The Stagedoor emulator"
                            + " has only the AWS managed policies that the reference system uses.");
        }
        if (policy == null) {
            throw new NoSuchEntityException("Policy " + arn + " was not found.");
        }
        return policy;
    }

    /** Puts a changed policy in the place of the one with its ARN. */
    public void replace(ManagedPolicy policy) {
        byArn.put(policy.arn(), policy);
    }

    public void remove(String arn) {
        byArn.remove(arn);
    }

    public Collection<ManagedPolicy> all() {
        return byArn.values();
    }
}
