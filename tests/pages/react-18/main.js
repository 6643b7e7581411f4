import React from 'react-18';
import { createRoot } from 'react-dom-18/client';
import { mount } from '../shared/react-app.js';

mount(React, createRoot);
