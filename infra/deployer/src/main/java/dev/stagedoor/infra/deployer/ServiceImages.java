package dev.stagedoor.infra.deployer;

import java.io.IOException;
import java.nio.file.Path;

import dev.stagedoor.infra.deployer.console.Console;
import dev.stagedoor.infra.deployer.image.ImageRegistry;
import dev.stagedoor.infra.deployer.image.PackedImage;
import software.amazon.awssdk.services.ecr.EcrClient;

/**
 * Sees to it that the image of the shows service is in its repository. A local target gets the packed {@code quarkus-app}; on AWS, where
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
     * @param folder of the packed image
     * @return URI of the image, with its tag
     */
    String provide(String repositoryUri, Path folder) throws IOException {
        PackedImage image = PackedImage.read(folder);
        String tag = image.index().tag();
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
        registry.push(image);
        console.step("image", uri);
        return uri;
    }
}
