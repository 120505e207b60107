package dev.stagedoor.emulator.identity.iam;

import dev.stagedoor.emulator.identity.store.Identities;

/** Ids that say what they are of. See <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html">AWS</a>. */
final class NewId {

    private NewId() {}

    static String of(Identities identities, String prefix) {
        return prefix + identities.ids().upper(17);
    }
}
