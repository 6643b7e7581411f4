import React from 'react';
import { createRoot } from 'react-dom/client';
import { mount } from '../shared/react-app.js';

mount(React, createRoot);
