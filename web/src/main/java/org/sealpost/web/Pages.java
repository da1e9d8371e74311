package org.sealpost.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.annotation.FacesConfig;

/** Switches Faces 4 on for the application. */
@FacesConfig
@ApplicationScoped
class Pages {}
