package org.sealpost.retention;

/** How far a purge has come; the name is stored. */
public enum RunState {
  RUNNING,
  DONE
}
