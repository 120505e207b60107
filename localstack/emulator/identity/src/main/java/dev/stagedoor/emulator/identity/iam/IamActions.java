package dev.stagedoor.emulator.identity.iam;

import java.util.Map;
import java.util.TreeMap;

import dev.stagedoor.emulator.identity.Action;
import dev.stagedoor.emulator.identity.model.PrincipalType;
import dev.stagedoor.emulator.identity.store.Identities;

/** The table of IAM's actions. */
public final class IamActions {

    private IamActions() {}

    public static Map<String, Action> all(Identities identities) {
        Map<String, Action> actions = new TreeMap<>();
        actions.put("CreateUser", new CreateUser(identities));
        actions.put("CreateRole", new CreateRole(identities));
        actions.put("UpdateRole", new UpdateRole(identities));
        actions.put("UpdateAssumeRolePolicy", new UpdateAssumeRolePolicy(identities));
        for (PrincipalType type : PrincipalType.values()) {
            addPrincipal(actions, identities, type);
        }
        addKeys(actions, identities);
        addManagedPolicies(actions, identities);
        return actions;
    }

    private static void addPrincipal(Map<String, Action> actions, Identities identities, PrincipalType type) {
        String word = type.word();
        InlinePolicies inline = new InlinePolicies(identities, type);
        PrincipalTags tags = new PrincipalTags(identities, type);
        actions.put("Get" + word, new GetPrincipal(identities, type));
        actions.put("List" + word + "s", new ListPrincipals(identities, type));
        actions.put("Delete" + word, new DeletePrincipal(identities, type));
        actions.put("Put" + word + "Policy", new PutInlinePolicy(identities, type));
        actions.put("Get" + word + "Policy", inline::get);
        actions.put("List" + word + "Policies", inline::list);
        actions.put("Delete" + word + "Policy", inline::delete);
        actions.put("Attach" + word + "Policy", new AttachPolicy(identities, type));
        actions.put("Detach" + word + "Policy", new DetachPolicy(identities, type));
        actions.put("ListAttached" + word + "Policies", new ListAttachedPolicies(identities, type));
        actions.put("Tag" + word, tags::tag);
        actions.put("Untag" + word, tags::untag);
        actions.put("List" + word + "Tags", tags::list);
    }

    private static void addKeys(Map<String, Action> actions, Identities identities) {
        AccessKeyActions keys = new AccessKeyActions(identities);
        actions.put("CreateAccessKey", new CreateAccessKey(identities));
        actions.put("ListAccessKeys", keys::list);
        actions.put("UpdateAccessKey", keys::update);
        actions.put("DeleteAccessKey", keys::delete);
    }

    private static void addManagedPolicies(Map<String, Action> actions, Identities identities) {
        Attachments attachments = new Attachments(identities);
        ManagedPolicyActions policies = new ManagedPolicyActions(identities, attachments);
        PolicyVersionActions versions = new PolicyVersionActions(identities);
        actions.put("CreatePolicy", new CreatePolicy(identities));
        actions.put("GetPolicy", policies::get);
        actions.put("ListPolicies", policies::list);
        actions.put("DeletePolicy", policies::delete);
        actions.put("ListEntitiesForPolicy", attachments::list);
        actions.put("CreatePolicyVersion", versions::create);
        actions.put("GetPolicyVersion", versions::get);
        actions.put("ListPolicyVersions", versions::list);
        actions.put("SetDefaultPolicyVersion", versions::setDefault);
        actions.put("DeletePolicyVersion", versions::delete);
    }
}
