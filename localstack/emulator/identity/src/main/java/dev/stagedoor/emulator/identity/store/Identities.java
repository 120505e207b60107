package dev.stagedoor.emulator.identity.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.iam.CredentialStore;
import dev.stagedoor.emulator.core.iam.PolicyDocument;
import dev.stagedoor.emulator.core.iam.PolicyStore;
import dev.stagedoor.emulator.identity.model.AccessKey;
import dev.stagedoor.emulator.identity.model.ManagedPolicy;
import dev.stagedoor.emulator.identity.model.Principal;
import dev.stagedoor.emulator.identity.model.PrincipalType;

/**
 * Everybody whom the account knows, and what they may. {@code test} / {@code test} is its root. Reading is free of locks; who
 * changes holds this object's monitor.
 */
public final class Identities implements CredentialStore, PolicyStore {

    private static final String ROOT_KEY = "test";

    private final Account account;
    private final Clock clock;
    private final Ids ids;
    private final Map<PrincipalType, Principals> principals = new EnumMap<>(PrincipalType.class);
    private final ManagedPolicies policies = new ManagedPolicies();
    private final AccessKeys keys = new AccessKeys();
    private final Sessions sessions;

    public Identities(Account account, Clock clock, Ids ids) {
        this.account = account;
        this.clock = clock;
        this.ids = ids;
        this.sessions = new Sessions(clock);
        for (PrincipalType type : PrincipalType.values()) {
            principals.put(type, new Principals(type));
        }
        AwsManagedPolicies.read().forEach(policies::add);
    }

    public Account account() {
        return account;
    }

    public Clock clock() {
        return clock;
    }

    public Ids ids() {
        return ids;
    }

    public Principals principals(PrincipalType type) {
        return principals.get(type);
    }

    public ManagedPolicies policies() {
        return policies;
    }

    public AccessKeys keys() {
        return keys;
    }

    public Sessions sessions() {
        return sessions;
    }

    /** The role with that ARN, if there is one. */
    public Optional<Principal> role(String arn) {
        return Optional.ofNullable(principals(PrincipalType.ROLE).find(arn.substring(arn.lastIndexOf('/') + 1)))
                .filter(role -> role.arn().equals(arn));
    }

    @Override
    public Optional<Credential> find(String accessKeyId) {
        if (accessKeyId.equals(ROOT_KEY)) {
            return Optional.of(new Credential(ROOT_KEY, ROOT_KEY, null, null, new Caller.Root(account.id(), ROOT_KEY)));
        }
        AccessKey key = keys.find(accessKeyId);
        return key == null ? Optional.ofNullable(sessions.find(accessKeyId)) : credential(key);
    }

    private Optional<Credential> credential(AccessKey key) {
        Principal user = principals(PrincipalType.USER).find(key.userName());
        if (user == null || !key.active()) {
            return Optional.empty();
        }
        Caller caller = new Caller.User(account.id(), user.name(), user.arn(), user.id(), key.id());
        return Optional.of(new Credential(key.id(), key.secret(), null, null, caller));
    }

    @Override
    public List<PolicyDocument> identityPolicies(Caller caller) {
        if (caller instanceof Caller.User user) {
            Principal found = principals(PrincipalType.USER).find(user.userName());
            return found == null || !found.id().equals(user.userId()) ? List.of() : documents(found);
        }
        if (caller instanceof Caller.AssumedRole session) {
            // The id tells a role from another that had its name before.
            return role(session.roleArn()).filter(role -> session.userId().startsWith(role.id() + ":"))
                    .map(this::documents).orElse(List.of());
        }
        return List.of();
    }

    private List<PolicyDocument> documents(Principal principal) {
        List<PolicyDocument> documents = new ArrayList<>();
        principal.inline().values().forEach(policy -> documents.add(policy.document()));
        for (String arn : principal.attached()) {
            ManagedPolicy policy = policies.find(arn);
            if (policy != null) {
                documents.add(policy.current().document());
            }
        }
        return documents;
    }
}
