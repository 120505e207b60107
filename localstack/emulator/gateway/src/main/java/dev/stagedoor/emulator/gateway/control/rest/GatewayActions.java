package dev.stagedoor.emulator.gateway.control.rest;

import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.GatewayAction;
import dev.stagedoor.emulator.gateway.control.MethodTester;
import dev.stagedoor.emulator.gateway.control.StagePublisher;
import dev.stagedoor.emulator.gateway.control.account.AccountActions;
import dev.stagedoor.emulator.gateway.control.account.AccountSettings;
import dev.stagedoor.emulator.gateway.control.apikey.ApiKeyActions;
import dev.stagedoor.emulator.gateway.control.authorizer.AuthorizerActions;
import dev.stagedoor.emulator.gateway.control.deployment.DeploymentActions;
import dev.stagedoor.emulator.gateway.control.documentationpart.DocumentationPartActions;
import dev.stagedoor.emulator.gateway.control.documentationversion.DocumentationVersionActions;
import dev.stagedoor.emulator.gateway.control.gatewayresponse.GatewayResponseActions;
import dev.stagedoor.emulator.gateway.control.integration.IntegrationActions;
import dev.stagedoor.emulator.gateway.control.method.MethodActions;
import dev.stagedoor.emulator.gateway.control.model.ModelActions;
import dev.stagedoor.emulator.gateway.control.requestvalidator.RequestValidatorActions;
import dev.stagedoor.emulator.gateway.control.resource.ResourceActions;
import dev.stagedoor.emulator.gateway.control.restapi.RestApiActions;
import dev.stagedoor.emulator.gateway.control.stage.StageActions;
import dev.stagedoor.emulator.gateway.control.stage.Stages;
import dev.stagedoor.emulator.gateway.control.tags.TagActions;
import dev.stagedoor.emulator.gateway.control.usageplan.UsagePlanActions;
import dev.stagedoor.emulator.gateway.control.usageplan.UsagePlans;
import dev.stagedoor.emulator.gateway.control.vpclink.VpcLinkActions;

/**
 * All actions of the control plane, by families; {@code <Family>Actions} is the place to add one.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_Operations.html">the actions</a>.
 */
final class GatewayActions {

    private GatewayActions() {}

    static List<GatewayAction> all(EmulatorContext context, ApiStore store, UsagePlans plans,
            AccountSettings account, StagePublisher publisher, MethodTester tester, Predicate<String> vpcLinkExists) {
        Ids ids = context.ids();
        Clock clock = context.clock();
        String region = context.account().region();
        Stages stages = new Stages(publisher, clock);
        return Stream.of(
                AccountActions.all(account),
                ApiKeyActions.all(plans, ids, clock),
                AuthorizerActions.all(store, ids),
                DeploymentActions.all(store, stages, publisher, vpcLinkExists, ids, clock),
                DocumentationPartActions.all(store, ids),
                DocumentationVersionActions.all(store, clock),
                GatewayResponseActions.all(store),
                IntegrationActions.all(store),
                MethodActions.all(store, tester),
                ModelActions.all(store, ids),
                RequestValidatorActions.all(store, ids),
                ResourceActions.all(store, ids),
                RestApiActions.all(store, publisher, ids, clock),
                StageActions.all(store, stages, publisher, region),
                TagActions.all(store, plans),
                UsagePlanActions.all(plans, store, ids, clock),
                VpcLinkActions.all()).flatMap(List::stream).toList();
    }
}
