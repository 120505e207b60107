package dev.stagedoor.infra.deployer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.infra.deployer.console.Console;
import dev.stagedoor.infra.deployer.error.DeployerException;
import dev.stagedoor.infra.deployer.image.ImageRegistry;
import dev.stagedoor.infra.deployer.image.PackedImage;
import dev.stagedoor.infra.deployer.target.Options;
import software.amazon.awssdk.services.ecr.EcrClient;

/**
 * Sees to it that the image of every containerised service is in its repository. A local target gets the packed {@code quarkus-app}; on
 * AWS, where an image needs a Java runtime in it, Jib builds and pushes it without Docker, and here it is only looked for.
 *
 * <p>A service {@code shows} is a parameter {@code ShowsImage} of the main stack, an output {@code ShowsRepositoryUri} of the bootstrap
 * stack, and a folder of its name: a new service is no change here.
 */
final class ServiceImages {

    private static final String PARAMETER = "Image";
    private static final String OUTPUT = "RepositoryUri";
    /** What the parameter says where the target has no containers, and so no repository. */
    private static final String NONE = "none";

    private final Options options;
    private final EcrClient ecr;
    private final Console console;

    ServiceImages(Options options, EcrClient ecr, Console console) {
        this.options = options;
        this.ecr = ecr;
        this.console = console;
    }

    /**
     * @param template the main stack's
     * @param bootstrap outputs of the bootstrap stack
     * @param images with one folder for each service
     * @return URI of each image, with its tag, by parameter
     * @throws DeployerException naming every image that is missing where it cannot be uploaded
     */
    Map<String, String> provide(JsonNode template, Map<String, String> bootstrap, Path images) throws IOException {
        Map<String, String> uris = new TreeMap<>();
        Map<String, String> missing = new TreeMap<>();
        for (Map.Entry<String, JsonNode> parameter : template.path("Parameters").properties()) {
            if (parameter.getKey().endsWith(PARAMETER)) {
                String service = parameter.getKey().substring(0, parameter.getKey().length() - PARAMETER.length());
                String repository = bootstrap.get(service + OUTPUT);
                uris.put(parameter.getKey(), repository == null
                        ? NONE
                        : provide(service.toLowerCase(Locale.ROOT), repository, images, missing));
            }
        }
        if (!missing.isEmpty()) {
            throw new DeployerException(text(missing));
        }
        return uris;
    }

    /** @param repositoryUri with the registry's host */
    private String provide(String service, String repositoryUri, Path images, Map<String, String> missing)
            throws IOException {
        PackedImage image = PackedImage.read(images.resolve(service));
        String tag = image.index().tag();
        String uri = repositoryUri + ":" + tag;
        ImageRegistry registry = new ImageRegistry(ecr, repositoryUri.substring(repositoryUri.indexOf('/') + 1));
        if (registry.has(tag)) {
            return uri;
        }
        if (!options.target().isLocal()) {
            missing.put(service, uri);
            return uri;
        }
        registry.push(image);
        console.step("image", uri);
        return uri;
    }

    private static String text(Map<String, String> missing) {
        String line = System.lineSeparator();
        return missing.entrySet().stream()
                .map(image -> "  ./mvnw -pl services/" + image.getKey() + " package -D" + image.getKey() + ".image="
                        + image.getValue() + line)
                .collect(Collectors.joining("", "There is no image " + String.join(", ", missing.values())
                        + ". Build and push (no Docker needed):" + line, "and deploy again."));
    }
}
