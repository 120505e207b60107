package dev.stagedoor.emulator.containers.ecr.operations;

import java.time.Clock;
import java.util.regex.Pattern;

import dev.stagedoor.emulator.containers.ecr.error.EcrException;
import dev.stagedoor.emulator.containers.ecr.model.Repository;
import dev.stagedoor.emulator.containers.ecr.store.Registry;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html">CreateRepository</a>; scanning and other encryption than AES256 are refused. */
public final class CreateRepository implements Operation {

    private static final Pattern NAME = Pattern
            .compile("(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*");

    private final Registry registry;
    private final Account account;
    private final Clock clock;

    public CreateRepository(Registry registry, Account account, Clock clock) {
        this.registry = registry;
        this.account = account;
        this.clock = clock;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members input = Shapes.members(request, "repositoryName", "registryId", "tags", "imageTagMutability",
                "imageScanningConfiguration", "encryptionConfiguration");
        if (input.object("imageScanningConfiguration", "scanOnPush").flag("scanOnPush")) {
            throw input.refuse("image scanning");
        }
        input.object("encryptionConfiguration", "encryptionType").choice("encryptionType", "AES256");
        String name = input.required("repositoryName");
        if (name.length() < 2 || name.length() > 256 || !NAME.matcher(name).matches()) {
            throw EcrException
                    .invalid("Invalid parameter at 'repositoryName' failed to satisfy constraint: 'must satisfy"
                            + " regular expression '" + NAME.pattern() + "'");
        }
        boolean immutable = input.choice("imageTagMutability", "MUTABLE", "IMMUTABLE").equals("IMMUTABLE");
        Repository repository = new Repository(name, account.arn("ecr", "repository/" + name),
                account.id() + ".dkr.ecr." + account.region() + ".amazonaws.com/" + name, immutable, clock.instant(),
                Shapes.tags(input, "tags"));
        registry.create(repository);
        return Future.succeededFuture(AwsResponse
                .ok(Json.object().set("repository", Shapes.repository(repository, account.id()))));
    }
}
