package dev.stagedoor.infra.deployer.image;

import java.io.IOException;
import java.nio.file.Path;

/** The Maven step that packs the services' images once, so that no deployment has to: {@code ImageMain QUARKUS-APP OUT [...]}. */
public final class ImageMain {

    private ImageMain() {}

    public static void main(String[] args) throws IOException {
        if (args.length == 0 || args.length % 2 != 0) {
            throw new IllegalArgumentException("Usage: ImageMain QUARKUS-APP OUT [QUARKUS-APP OUT ...]");
        }
        for (int i = 0; i < args.length; i += 2) {
            PackedImage image = AppImage.of(Path.of(args[i])).write(Path.of(args[i + 1]));
            System.out.println("Packed image " + image.index().tag() + " into " + image.folder());
        }
    }
}
