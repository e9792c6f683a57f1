import "../src/loader.js";
