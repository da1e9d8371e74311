# Sourced by the configure scripts of all servers: folders that hold secrets belong to one user.

own_folder() { # folder
  mkdir -p -m 0700 "$1"
  if [ -O "$1" ]; then
    chmod go= "$1"
  else
    echo "Give $1 to the user that runs the server, and to nobody else." >&2
    exit 1
  fi
}

# The root key's store, and ciphertext on its way.
[ -z "${SEALPOST_KEYSTORE:-}" ] || own_folder "$(dirname "$SEALPOST_KEYSTORE")"
[ -z "${SEALPOST_SPOOL:-}" ] || own_folder "$SEALPOST_SPOOL"
