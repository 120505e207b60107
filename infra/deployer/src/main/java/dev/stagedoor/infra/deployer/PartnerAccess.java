package dev.stagedoor.infra.deployer;

import java.io.IOException;
import java.time.Clock;
import java.util.List;

import dev.stagedoor.infra.deployer.partner.NewPartner;
import dev.stagedoor.infra.deployer.partner.Partner;
import dev.stagedoor.infra.deployer.partner.PartnerUsage;
import dev.stagedoor.infra.deployer.partner.Partners;
import dev.stagedoor.infra.deployer.stack.Stacks;

/** Who may call the methods that want an API key, and how much they did. */
public final class PartnerAccess {

    private final Session session;

    PartnerAccess(Session session) {
        this.session = session;
    }

    /** Makes an API key for a partner and puts it into a usage plan. */
    public NewPartner add(String name, String plan) throws IOException {
        return session.attempt(
                () -> partners().add(Stacks.outputs(session.stacks().deployed()).get("RestApiId"), name, plan));
    }

    /** The partners of the system. */
    public List<Partner> list() throws IOException {
        return session.attempt(() -> partners().list());
    }

    /** What a partner has used of its plan. */
    public PartnerUsage usage(String name) throws IOException {
        return session.attempt(() -> partners().usage(name));
    }

    /** The partners themselves, without a word about failures of the target. */
    Partners partners() {
        return new Partners(session.clients().apiGateway(), session.options().stack(), session.console(),
                Clock.systemUTC());
    }
}
