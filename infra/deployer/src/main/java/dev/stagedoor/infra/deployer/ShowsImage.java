package dev.stagedoor.infra.deployer;

import java.io.IOException;
import java.nio.file.Path;

import dev.stagedoor.infra.deployer.console.Console;
import dev.stagedoor.infra.deployer.image.AppImage;
import dev.stagedoor.infra.deployer.image.ImageRegistry;
import software.amazon.awssdk.services.ecr.EcrClient;

/**
 * Sees to it that the image of the shows service is in its repository. A local target gets the {@code quarkus-app} as it is; on AWS, where
 * an image needs a Java runtime in it, Jib builds and pushes it without Docker, and here it is only looked for.
 */
final class ShowsImage {

    private final Options options;
    private final EcrClient ecr;
    private final Console console;

    ShowsImage(Options options, EcrClient ecr, Console console) {
        this.options = options;
        this.ecr = ecr;
        this.console = console;
    }

    /**
     * @param repositoryUri with the registry's host
     * @return URI of the image, with its tag
     */
    String provide(String repositoryUri, Path app) throws IOException {
        String tag = AppImage.tag(app);
        String uri = repositoryUri + ":" + tag;
        ImageRegistry registry = new ImageRegistry(ecr, repositoryUri.substring(repositoryUri.indexOf('/') + 1));
        if (registry.has(tag)) {
            return uri;
        }
        if (!options.target().isLocal()) {
            throw new DeployerException("There is no image " + uri + ". Build and push it (no Docker needed):"
                    + System.lineSeparator()
                    + "  ./mvnw -pl services/shows package -Dshows.image=" + uri + System.lineSeparator()
                    + "and deploy again.");
        }
        AppImage image = AppImage.of(app);
        registry.push(image);
        console.step("image", uri + " (%.1f MB)".formatted(image.layer().length / 1e6));
        return uri;
    }
}
