package org.sealpost.envelope.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import org.sealpost.envelope.BadEnvelopeException;
import org.sealpost.envelope.UnsealableMessageException;

/** Entry of the command line. Exit status 0: all checks held; 1: one failed; 2: wrong usage. */
public final class Main {

  private static final String USAGE =
      """
      usage:
        verify FILE.html --keys KEYS.json
            checks header, ticket and seal, without message key and without network
        open FILE.html --key KEY [--keys KEYS.json] [--to FOLDER]
            checks, decrypts, and lists or (with --to) saves texts, attachments and original
        seal MESSAGE.eml --issued ISSUED.json --seal-key SEALKEY --out FILE.html
             [--language en] [--name SENDER] [--organisation NAME] [--zone Europe/Berlin]
            seals under a header, ticket and key that the service issued
        new-seal-key SEALKEY
            makes a seal key and prints its public half, to be registered with the gateway
      """;

  private final PrintStream out;
  private final PrintStream err;

  Main(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] args) {
    System.exit(new Main(System.out, System.err).run(args));
  }

  int run(String... args) {
    try {
      return dispatch(args);
    } catch (UsageException e) {
      err.println(e.getMessage());
      err.print(USAGE);
      return 2;
    } catch (BadEnvelopeException | UnsealableMessageException e) {
      err.println("REFUSED " + e.getMessage());
    } catch (IOException | IllegalArgumentException e) {
      err.println("FAILED " + e.getMessage());
    }
    return 1;
  }

  private int dispatch(String... args)
      throws IOException, BadEnvelopeException, UnsealableMessageException, UsageException {
    if (args.length == 0) {
      throw new UsageException("no command given");
    }
    Arguments arguments = Arguments.of(Arrays.copyOfRange(args, 1, args.length));
    return switch (args[0]) {
      case "verify" -> new VerifyCommand(out).run(arguments);
      case "open" -> new OpenCommand(out).run(arguments);
      case "seal" -> new SealCommand(out).run(arguments);
      case "new-seal-key" -> new NewSealKeyCommand(out).run(arguments);
      default -> throw new UsageException("unknown command: " + args[0]);
    };
  }
}
