package dev.stagedoor.infra.deployer.image;

import java.io.IOException;
import java.nio.file.Path;

/** The Maven step that packs a service's image once, so that no deployment has to: {@code ImageMain QUARKUS-APP OUT}. */
public final class ImageMain {

    private ImageMain() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("Usage: ImageMain QUARKUS-APP OUT");
        }
        PackedImage image = AppImage.of(Path.of(args[0])).write(Path.of(args[1]));
        System.out.println("Packed image " + image.index().tag() + " into " + image.folder());
    }
}
