package dev.stagedoor.emulator.gateway.control.deployment;

import java.util.function.Predicate;

import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.model.Integration;
import dev.stagedoor.emulator.gateway.model.Method;
import dev.stagedoor.emulator.gateway.model.Resource;
import dev.stagedoor.emulator.gateway.model.RestApi;

/** What must be there before an API can be deployed at all. */
public final class DeploymentCheck {

    private final Predicate<String> vpcLinkExists;

    /** @param vpcLinkExists whether there is a VPC link of this id */
    public DeploymentCheck(Predicate<String> vpcLinkExists) {
        this.vpcLinkExists = vpcLinkExists;
    }

    /** @throws BadRequestException naming what is missing */
    void check(RestApi api) {
        boolean any = false;
        for (Resource resource : api.resources().values()) {
            for (Method method : resource.methods().values()) {
                any = true;
                check(resource, method);
            }
        }
        if (!any) {
            throw new BadRequestException("The REST API doesn't contain any methods");
        }
    }

    private void check(Resource resource, Method method) {
        Integration integration = method.integration();
        if (integration == null) {
            throw new BadRequestException("No integration defined for method");
        }
        String link = integration.connectionId();
        // One that comes from a stage variable is not known before the stage is.
        if (integration.connectionType().equals("VPC_LINK") && !link.contains("${") && !vpcLinkExists.test(link)) {
            throw new BadRequestException("There is no VPC link " + link + ": " + method.httpMethod() + " "
                    + resource.path());
        }
    }
}
